import type { ConnectionTest } from '../../shared/connection.ts';
import type { EpochMs } from '../../shared/session.ts';
import { countOf } from '../format/count.ts';
import { ageOf, timeAgo } from '../ui/time-words.ts';

/**
 * `Reached CometChat: 2,311 calls, newest 3 minutes ago.` Where the provider does not say how many:
 * `Reached Bandwidth: the newest call is 3 minutes old.`
 */
export const testWords = (test: ConnectionTest, provider: string, now: EpochMs): string => {
  const { total, newestAt } = test;
  if (total === 0) return `Reached ${provider}: no calls yet.`;
  if (total === null) {
    return newestAt === null
      ? `Reached ${provider}.`
      : `Reached ${provider}: the newest call is ${ageOf(newestAt, now)} old.`;
  }
  const newest = newestAt === null ? '' : `, newest ${timeAgo(newestAt, now)}`;
  return `Reached ${provider}: ${countOf(total, 'call')}${newest}.`;
};
