import type { EpochMs } from '../../shared/session.ts';
import type { Reading } from './provider.ts';

export const isEmpty = ({ sessions, unreadable }: Reading): boolean =>
  sessions.length + unreadable.length === 0;

/**
 * Whether a page, newest first, lies wholly before a time, so that nothing after it can matter.
 * Calls without a time do not say; a page of nothing else is no reason to stop.
 */
export const isAllBefore = ({ sessions }: Reading, from: EpochMs): boolean => {
  const known = sessions.map(({ initiatedAt }) => initiatedAt).filter((at) => at !== null);
  return known.length > 0 && known.every((at) => at < from);
};
