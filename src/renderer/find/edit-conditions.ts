import type { Condition } from '../archive/condition.ts';
import { withCondition } from './query/merge.ts';

/** The conditions with the one at a place exchanged, or taken out. */
export const exchanged = (
  conditions: readonly Condition[],
  index: number,
  next: Condition | null,
): readonly Condition[] =>
  next === null
    ? conditions.filter((_, at) => at !== index)
    : conditions.map((one, at) => (at === index ? next : one));

/**
 * A new filter from a panel. On values or a range it takes the place of the column's own; people
 * are added, since a call has several.
 */
export const added = (
  conditions: readonly Condition[],
  next: Condition | null,
): readonly Condition[] => (next === null ? conditions : withCondition(conditions, next));
