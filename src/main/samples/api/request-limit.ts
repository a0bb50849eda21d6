import { tooManyRequests } from './api-errors.ts';
import type { Reply } from '../loopback-server.ts';

/** Counts requests in each minute of the clock; gives the refusal once there are too many. */
export const createRequestLimit = (perMinute: number): (() => Reply | null) => {
  let minute = 0;
  let count = 0;
  return () => {
    const now = Date.now();
    const current = Math.floor(now / 60_000);
    count = current === minute ? count + 1 : 1;
    minute = current;
    if (count <= perMinute) return null;
    return tooManyRequests(perMinute, Math.ceil(((current + 1) * 60_000 - now) / 1000), now);
  };
};
