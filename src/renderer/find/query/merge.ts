import type { Condition, RangeCondition, ValuesCondition } from '../../archive/condition.ts';

/** What both ranges hold; `null` when that is nothing. */
export const intersection = (one: RangeCondition, other: RangeCondition): RangeCondition | null => {
  const lows = [one.min, other.min].filter((min) => min !== null);
  const highs = [one.max, other.max].filter((max) => max !== null);
  const min = lows.length === 0 ? null : Math.max(...lows);
  const max = highs.length === 0 ? null : Math.min(...highs);
  return min !== null && max !== null && min > max ? null : { ...one, min, max };
};

const union = (one: ValuesCondition, { values }: ValuesCondition): ValuesCondition => ({
  ...one,
  values: [...new Set([...one.values, ...values])],
});

/** A call has one value in a column: two wishes for it mean either. */
const isSameColumn = (held: Condition, added: Condition): boolean => {
  if (held.kind === 'values' && added.kind === 'values') {
    return held.column === added.column && held.isNot === added.isNot;
  }
  if (held.kind === 'range' && added.kind === 'range') {
    return held.column === added.column && !held.isNot && !added.isNot;
  }
  return false;
};

const joined = (held: Condition, added: Condition): Condition => {
  if (held.kind === 'values' && added.kind === 'values') return union(held, added);
  if (held.kind === 'range' && added.kind === 'range') return intersection(held, added) ?? added;
  return added;
};

/**
 * The conditions with one more, which joins one on the same column: values as *either*, ranges as
 * what both hold. A range that would leave nothing of the held one takes its place.
 */
export const withCondition = (
  conditions: readonly Condition[],
  added: Condition,
): readonly Condition[] => {
  const at = conditions.findIndex((held) => isSameColumn(held, added));
  if (at >= 0) return conditions.map((held, i) => (i === at ? joined(held, added) : held));
  const text = JSON.stringify(added);
  return conditions.some((held) => JSON.stringify(held) === text)
    ? conditions
    : [...conditions, added];
};
