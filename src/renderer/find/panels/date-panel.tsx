import { useState } from 'react';

import type { RangeCondition } from '../../archive/condition.ts';
import { zoneAt } from '../../format/date-time.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { TextInput } from '../../ui/inputs.tsx';
import { readDates, writeEnd, writeStart } from '../query/dates.ts';
import { useQueryContext } from '../use-query-context.ts';
import { datePresets } from './date-presets.ts';
import { IsNot } from './is-not.tsx';
import styles from './panels.module.css';

export interface DatePanelProps {
  readonly condition: RangeCondition | null;
  readonly onChange: (condition: RangeCondition) => void;
  readonly onDone: () => void;
}

/** Days in the zone on screen: a preset, or from and to. */
export const DatePanel = ({ condition, onChange, onDone }: DatePanelProps) => {
  const context = useQueryContext();
  const { zone } = context;
  const { min = null, max = null } = condition ?? {};
  const [first, setFirst] = useState(min === null ? '' : writeStart(min, zone));
  const [last, setLast] = useState(max === null ? '' : writeEnd(max + 1, zone));
  const [isNot, setIsNot] = useState(condition?.isNot ?? false);
  const [problem, setProblem] = useState<string>();

  const take = (text: string): void => {
    const read = readDates(text, context);
    if (read.kind === 'wrong') {
      setProblem(read.sentence);
      return;
    }
    onChange({ kind: 'range', column: 'initiated', ...read.value, isNot });
    onDone();
  };
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        take(`${first.trim()}..${last.trim()}`);
      }}
    >
      <div className={styles['presets']}>
        {datePresets(context).map(({ title, text }) => (
          <Button key={title} onClick={() => take(text)}>
            {title}
          </Button>
        ))}
      </div>
      <IsNot words={['in these days', 'not in these days']} isNot={isNot} onChange={setIsNot} />
      <Field label="From" problem={problem}>
        {(control) => (
          <TextInput
            {...control}
            placeholder="2025-03-01"
            value={first}
            onChange={({ target }) => setFirst(target.value)}
          />
        )}
      </Field>
      <Field label="To, this day included" hint={`Times in ${zoneAt(context.now, zone)}`}>
        {(control) => (
          <TextInput
            {...control}
            placeholder="2025-03-31"
            value={last}
            onChange={({ target }) => setLast(target.value)}
          />
        )}
      </Field>
      <Button look="primary" type="submit">
        Apply
      </Button>
    </form>
  );
};
