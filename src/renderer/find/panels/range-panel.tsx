import { useState } from 'react';

import type { RangeColumn, RangeCondition } from '../../archive/condition.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { TextInput } from '../../ui/inputs.tsx';
import { counts, durations, readBounds } from '../query/bounds.ts';
import { IsNot } from './is-not.tsx';
import styles from './panels.module.css';

export interface RangePanelProps {
  readonly column: Exclude<RangeColumn, 'initiated'>;
  readonly condition: RangeCondition | null;
  readonly onChange: (condition: RangeCondition) => void;
  readonly onDone: () => void;
}

const presets = (column: RangePanelProps['column']): readonly string[] =>
  column === 'participants'
    ? ['1', '2', '>2', '>=10']
    : ['<10s', '10s..1m', '1m..5m', '>5m', '>30m'];

/** From and to, in any notation the box understands. */
export const RangePanel = ({ column, condition, onChange, onDone }: RangePanelProps) => {
  const kind = column === 'participants' ? counts : durations;
  const write = (side: number | null | undefined): string =>
    side === null || side === undefined ? '' : kind.write(side);
  const [low, setLow] = useState(write(condition?.min));
  const [high, setHigh] = useState(write(condition?.max));
  const [isNot, setIsNot] = useState(condition?.isNot ?? false);
  const [problem, setProblem] = useState<string>();

  const take = (text: string): void => {
    const read = readBounds(text, kind);
    if (read.kind === 'wrong') {
      setProblem(read.sentence);
      return;
    }
    onChange({ kind: 'range', column, ...read.value, isNot });
    onDone();
  };
  const example = column === 'participants' ? '2' : '90s, 5m, 1h30m, 12:05';
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        take(`${low.trim()}..${high.trim()}`);
      }}
    >
      <IsNot words={['in the range', 'not in the range']} isNot={isNot} onChange={setIsNot} />
      <Field label="At least" problem={problem}>
        {(control) => (
          <TextInput
            {...control}
            placeholder={example}
            value={low}
            onChange={({ target }) => setLow(target.value)}
          />
        )}
      </Field>
      <Field label="At most">
        {(control) => (
          <TextInput
            {...control}
            placeholder={example}
            value={high}
            onChange={({ target }) => setHigh(target.value)}
          />
        )}
      </Field>
      <div className={styles['presets']}>
        {presets(column).map((preset) => (
          <Button key={preset} onClick={() => take(preset)}>
            {preset}
          </Button>
        ))}
      </div>
      <Button look="primary" type="submit">
        Apply
      </Button>
    </form>
  );
};
