import type { Filter } from '../view.ts';
import type { CallColumns } from './call-columns.ts';
import { conditionFilter } from './condition-filter.ts';
import { allOf, type RowFilter } from './row-filter.ts';
import { sinceFilter, type RunStarts } from './since-filter.ts';
import { textFilter } from './text-filter.ts';

/** What a filter asks of a call, conditions first: they cost less. `null` when it asks nothing. */
export const callFilter = (
  columns: CallColumns,
  { text, conditions = [], since = null }: Filter,
  starts: RunStarts,
): RowFilter | null => {
  const filters = conditions.map((condition) => conditionFilter(columns, condition));
  if (since !== null) filters.push(sinceFilter(columns, since, starts));
  if (text.trim() !== '') filters.push(textFilter(columns, text));
  return filters.length === 0 ? null : allOf(filters);
};
