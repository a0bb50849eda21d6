import type { EpochMs } from '../../shared/session.ts';
import type { ConnectionOverview } from '../archive/answers.ts';
import { timeOrDate } from '../ui/time-words.ts';

/** `Data as of 14:03`: when the last run that reached its end did so; `null` before the first. */
export const dataAsOf = (
  overview: readonly Pick<ConnectionOverview, 'lastRunFinishedAt'>[],
  now: EpochMs,
): string | null => {
  const finished = overview
    .map(({ lastRunFinishedAt }) => lastRunFinishedAt)
    .filter((at) => at !== null);
  return finished.length === 0 ? null : `Data as of ${timeOrDate(Math.max(...finished), now)}`;
};
