import { ListFilter } from 'lucide-react';
import { Popover } from 'radix-ui';

import type { Condition } from '../archive/condition.ts';
import { conditionsOf, useCallsStore } from '../calls/calls-store.ts';
import { countOf } from '../format/count.ts';
import { Button } from '../ui/button.tsx';
import { ColumnsMenu } from './columns/columns-menu.tsx';
import { Chip } from './chip.tsx';
import { added, exchanged } from './edit-conditions.ts';
import styles from './filter-bar.module.css';
import { useFindStore, type Subject } from './find-store.ts';
import { FilterPanel } from './panels/filter-panel.tsx';
import panelStyles from './panels/panels.module.css';
import { subjectOfCondition, subjects, subjectTitle } from './subjects.ts';
import { ViewsMenu } from './views/views-menu.tsx';

/** What can be filtered by. */
const SubjectMenu = ({ onChoose }: { readonly onChoose: (subject: Subject) => void }) => (
  <ul className={panelStyles['menu']}>
    {subjects.map((subject) => (
      <li key={subject}>
        <Button look="quiet" onClick={() => onChoose(subject)}>
          {subjectTitle(subject)}
        </Button>
      </li>
    ))}
  </ul>
);

/** The filter a panel opened by its subject edits: the column's own, but always a new person. */
const heldOf = (conditions: readonly Condition[], subject: Subject): number =>
  conditions.findIndex((one) => one.kind !== 'person' && subjectOfCondition(one) === subject);

const NewFilter = () => {
  const panel = useFindStore((state) => state.panel);
  const setPanel = useFindStore((state) => state.setPanel);
  const conditions = useCallsStore(({ view }) => conditionsOf(view));
  const setConditions = useCallsStore((state) => state.setConditions);
  const close = (): void => setPanel({ kind: 'closed' });
  const subject = panel.kind === 'new' ? panel.subject : null;
  const held = subject === null ? -1 : heldOf(conditions, subject);
  const title = subject === null ? 'Filter by' : subjectTitle(subject);
  return (
    <Popover.Root
      open={panel.kind === 'menu' || panel.kind === 'new'}
      onOpenChange={(isOpen) => setPanel({ kind: isOpen ? 'menu' : 'closed' })}
    >
      <Popover.Trigger asChild>
        <Button icon={ListFilter}>
          Filter
          {conditions.length === 0 ? null : (
            <span className={styles['badge']}>
              {conditions.length}
              <span className="visually-hidden"> on</span>
            </span>
          )}
        </Button>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          className={panelStyles['panel']}
          aria-label={title}
          align="start"
          sideOffset={4}
          collisionPadding={8}
        >
          <h2 className={panelStyles['title']}>{title}</h2>
          {subject === null ? (
            <SubjectMenu onChoose={(chosen) => setPanel({ kind: 'new', subject: chosen })} />
          ) : (
            <FilterPanel
              key={subject}
              subject={subject}
              condition={conditions[held] ?? null}
              onChange={(next) =>
                setConditions(
                  held < 0 ? added(conditions, next) : exchanged(conditions, held, next),
                )
              }
              onDone={close}
            />
          )}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
};

/** Below the toolbar: what the list is filtered by, a chip each, and how many calls that leaves. */
export const FilterBar = () => {
  const conditions = useCallsStore(({ view }) => conditionsOf(view));
  const setConditions = useCallsStore((state) => state.setConditions);
  const total = useCallsStore((state) => state.total);
  return (
    <div role="group" aria-label="Filters" className={styles['bar']}>
      <ViewsMenu />
      <ColumnsMenu />
      <NewFilter />
      {conditions.map((condition, index) => (
        <Chip key={index} condition={condition} index={index} />
      ))}
      {conditions.length === 0 ? null : (
        <>
          <Button look="quiet" onClick={() => setConditions([])}>
            Clear all
          </Button>
          <span className={styles['total']}>{total === null ? '' : countOf(total, 'call')}</span>
        </>
      )}
    </div>
  );
};
