import { useState } from 'react';

import { useServices } from '../../app/services.ts';
import type { ValueColumn, ValuesCondition } from '../../archive/condition.ts';
import { formatCount } from '../../format/count.ts';
import { Button } from '../../ui/button.tsx';
import { TextInput } from '../../ui/inputs.tsx';
import { subjectTitle } from '../subjects.ts';
import { useQueryContext } from '../use-query-context.ts';
import { valueTitle } from '../value-words.ts';
import { IsNot } from './is-not.tsx';
import styles from './panels.module.css';
import { useFacets } from './use-facets.ts';

/** What is shown at first, and what *More* adds. */
const firstValues = 25;
const moreValues = 100;

export interface ValuesPanelProps {
  readonly column: ValueColumn;
  readonly condition: ValuesCondition | null;
  readonly onChange: (condition: ValuesCondition | null) => void;
}

const toggled = (values: ValuesCondition['values'], value: string | null) =>
  values.includes(value) ? values.filter((one) => one !== value) : [...values, value];

/** The values of a column with how many calls have each, to be ticked. */
export const ValuesPanel = ({ column, condition, onChange }: ValuesPanelProps) => {
  const { archive } = useServices();
  const context = useQueryContext();
  const [search, setSearch] = useState('');
  const [limit, setLimit] = useState(firstValues);
  const [isNot, setIsNot] = useState(condition?.isNot ?? false);
  const answer = useFacets(archive, column, search, limit);
  const values = condition?.values ?? [];
  const found = answer?.facets ?? [];
  const counted = new Set(found.map(({ value }) => value));
  const gone = values.filter((value) => !counted.has(value) && search === '');
  const rows = [...gone.map((value) => ({ value, calls: 0 })), ...found];

  const change = (next: ValuesCondition['values'], isOther: boolean): void => {
    setIsNot(isOther);
    onChange(next.length === 0 ? null : { kind: 'values', column, values: next, isNot: isOther });
  };
  return (
    <>
      <IsNot
        words={['is', 'is not']}
        isNot={isNot}
        onChange={(isOther) => change(values, isOther)}
      />
      <TextInput
        type="search"
        aria-label={`Search ${subjectTitle(column)}`}
        placeholder="Search values"
        value={search}
        onChange={({ target }) => setSearch(target.value)}
      />
      <ul className={styles['values']} aria-label={subjectTitle(column)}>
        {rows.map(({ value, calls }) => (
          <li key={value ?? '\u0000'}>
            <label className={styles['value']}>
              <input
                type="checkbox"
                checked={values.includes(value)}
                onChange={() => change(toggled(values, value), isNot)}
              />
              <span className={styles['valueTitle']}>{valueTitle(column, value, context)}</span>
              <span className={styles['count']}>{formatCount(calls)}</span>
            </label>
          </li>
        ))}
      </ul>
      {answer !== null && rows.length === 0 ? <p>No call has such a value.</p> : null}
      {answer !== null && answer.values > found.length ? (
        <Button look="quiet" onClick={() => setLimit(limit + moreValues)}>
          More ({formatCount(answer.values - found.length)})
        </Button>
      ) : null}
    </>
  );
};
