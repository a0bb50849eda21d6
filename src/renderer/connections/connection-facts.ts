import type { EpochMs } from '../../shared/session.ts';
import type { ConnectionOverview } from '../archive/answers.ts';
import { countOf } from '../format/count.ts';
import { timeOrDate } from '../ui/time-words.ts';

/** `2,311 calls` · `Synced at 14:03`; what the archive holds of a connection, in short. */
export const connectionFacts = (
  overview: ConnectionOverview | null,
  now: EpochMs,
): readonly string[] => {
  const finishedAt = overview?.lastRunFinishedAt ?? null;
  return [
    countOf(overview?.calls ?? 0, 'call'),
    finishedAt === null ? 'Not fully synced yet' : `Last sync ${timeOrDate(finishedAt, now)}`,
  ];
};

/** `1 call could not be read`; `null` when all could. */
export const unreadableWords = (
  overviews: readonly Pick<ConnectionOverview, 'unreadable'>[],
): string | null => {
  const count = overviews.reduce((sum, { unreadable }) => sum + unreadable, 0);
  return count === 0 ? null : `${countOf(count, 'call')} could not be read`;
};
