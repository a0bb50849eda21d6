import type { SortKey } from '../archive/view.ts';
import { columnTitles } from '../format/column-titles.ts';
import { countOf } from '../format/count.ts';

const directions = { asc: 'ascending', desc: 'descending' } as const;

/** `Sorted by Duration, descending; then by From, ascending.` */
export const sortWords = (sort: readonly SortKey[]): string => {
  const keys = sort.map(({ column, direction }) => {
    const title = columnTitles[column];
    return `by ${title}, ${directions[direction]}`;
  });
  return `Sorted ${keys.join('; then ')}.`;
};

export type SyncEnd = 'done' | 'stopped' | 'failed';

/** What is heard when no sync runs any more. */
export const syncEndWords = (end: SyncEnd, calls: number): string => {
  const held = `${countOf(calls, 'call')} on the shelf.`;
  switch (end) {
    case 'done':
      return `Sync finished. ${held}`;
    case 'stopped':
      return `Sync stopped. ${held}`;
    case 'failed':
      return `Sync ended early. ${held}`;
  }
};
