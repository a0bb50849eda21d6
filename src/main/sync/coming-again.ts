import type { Slot } from '../../shared/page.ts';
import type { JournaledProgress } from '../journal/record-header.ts';
import type { Reading } from '../providers/provider.ts';

/**
 * Where the calls of a page stand that later runs will list again, for the journal to know their
 * texts; `null` is a page of calls asked for by id. All others are listed once: to look for their
 * texts takes a hash each, and to know them pushes out those that do come again.
 */
export const slotsComingAgain = (
  window: Pick<JournaledProgress, 'to' | 'settledTo'> | null,
  { slots, unreadable }: Pick<Reading, 'slots' | 'unreadable'>,
): readonly Slot[] =>
  window !== null && window.to <= window.settledTo
    ? []
    : [...slots, ...unreadable.map(({ slot }) => slot)];
