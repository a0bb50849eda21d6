import { X } from 'lucide-react';
import { Popover } from 'radix-ui';

import type { Condition } from '../archive/condition.ts';
import { conditionsOf, useCallsStore } from '../calls/calls-store.ts';
import { chipWords } from './chip-words.ts';
import { exchanged } from './edit-conditions.ts';
import styles from './filter-bar.module.css';
import { useFindStore } from './find-store.ts';
import { FilterPanel } from './panels/filter-panel.tsx';
import panelStyles from './panels/panels.module.css';
import { subjectOfCondition, subjectTitle } from './subjects.ts';
import { useQueryContext } from './use-query-context.ts';

export interface ChipProps {
  readonly condition: Condition;
  readonly index: number;
}

/** One filter: its words open its panel, the cross takes it away. */
export const Chip = ({ condition, index }: ChipProps) => {
  const words = chipWords(condition, useQueryContext());
  const isOpen = useFindStore(({ panel }) => panel.kind === 'chip' && panel.index === index);
  const setPanel = useFindStore((state) => state.setPanel);
  const subject = subjectOfCondition(condition);
  const change = (next: Condition | null): void => {
    const { view, setConditions } = useCallsStore.getState();
    setConditions(exchanged(conditionsOf(view), index, next));
    if (next === null) setPanel({ kind: 'closed' });
  };
  return (
    <span className={styles['chip']}>
      <Popover.Root
        open={isOpen}
        onOpenChange={(open) => setPanel(open ? { kind: 'chip', index } : { kind: 'closed' })}
      >
        <Popover.Trigger className={styles['words']} title={words}>
          {words}
        </Popover.Trigger>
        <Popover.Portal>
          <Popover.Content
            className={panelStyles['panel']}
            aria-label={subjectTitle(subject)}
            align="start"
            sideOffset={4}
            collisionPadding={8}
          >
            <h2 className={panelStyles['title']}>{subjectTitle(subject)}</h2>
            <FilterPanel
              subject={subject}
              condition={condition}
              onChange={change}
              onDone={() => setPanel({ kind: 'closed' })}
            />
          </Popover.Content>
        </Popover.Portal>
      </Popover.Root>
      <button
        type="button"
        className={styles['remove']}
        aria-label={`Remove filter ${words}`}
        title="Remove filter"
        onClick={() => change(null)}
      >
        <X size={12} aria-hidden />
      </button>
    </span>
  );
};
