import type { ConnectionTest } from '../../shared/connection.ts';
import type { EpochMs } from '../../shared/session.ts';
import { countOf } from '../format/count.ts';
import { timeAgo } from '../ui/time-words.ts';

/** `Reached CometChat: 2,311 calls, newest 3 minutes ago.` */
export const testWords = (test: ConnectionTest, provider: string, now: EpochMs): string => {
  const { total, newestAt } = test;
  if (total === 0) return `Reached ${provider}: no calls yet.`;
  const found = [
    total === null ? null : countOf(total, 'call'),
    newestAt === null ? null : `newest ${timeAgo(newestAt, now)}`,
  ].filter((part) => part !== null);
  return found.length === 0 ? `Reached ${provider}.` : `Reached ${provider}: ${found.join(', ')}.`;
};
