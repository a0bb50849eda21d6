import type { EpochMs, Session } from '../../shared/session.ts';

type Times = Pick<Session, 'initiatedAt' | 'answeredAt' | 'endedAt' | 'ringingSeconds'>;

/** When it began to ring: with the call, or so long before the answer as it is said to have rung. */
export const ringingFrom = (times: Times): EpochMs | null => {
  const { initiatedAt, answeredAt, endedAt, ringingSeconds } = times;
  const until = answeredAt ?? endedAt;
  if (until === null || ringingSeconds === null || ringingSeconds < 0) return initiatedAt;
  const from = until - ringingSeconds * 1000;
  return initiatedAt === null ? from : Math.max(from, initiatedAt);
};
