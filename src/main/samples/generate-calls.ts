import type { EpochMs } from '../../shared/session.ts';
import { wireCall } from './wire/call.ts';
import { serialIn, sessionIdOf } from './numbers/ids.ts';
import { createRandom, mix } from './numbers/random.ts';
import { firstWhere } from '../../shared/first-where.ts';
import { createTimeline } from './numbers/timeline.ts';
import type { WireCall } from './wire/wire-call.ts';

export interface SampleOptions {
  readonly seed: number;
  readonly count: number;
  /**
   * The moment the samples are looked at: no call is newer. A later moment with the same seed and
   * count shows the same calls under the same ids, newer ones on top and the oldest gone, as a
   * provider would.
   */
  readonly until: EpochMs;
}

/** Calls by index, newest first; each is made when asked for, so a million take no memory. */
export interface SampleCalls {
  readonly count: number;
  /** Throws a RangeError outside 0…count − 1. */
  readonly at: (index: number) => WireCall;
  /** The call's id, without making the call. */
  readonly sessionId: (index: number) => string;
  /** Unix seconds, without making the call. */
  readonly initiatedAt: (index: number) => number;
  /** The first index whose call began at or before a Unix second; `count` when there is none. */
  readonly firstNotAfter: (second: number) => number;
  readonly byId: (sessionId: string) => WireCall | null;
}

/** About 700 calls a week, spread over four weeks at least and three years at most. */
const callsPerWeek = (count: number): number =>
  Math.max(1, Math.ceil(count / Math.min(156, Math.max(4, count / 700))));

export const generateCalls = ({ seed, count, until }: SampleOptions): SampleCalls => {
  const untilSecond = Math.floor(until / 1000);
  const timeline = createTimeline(seed, callsPerWeek(count));
  const newest = timeline.lastAt(untilSecond);

  const initiatedAt = (index: number) => timeline.secondOf(newest - index);

  const sessionId = (index: number) => sessionIdOf(seed, newest - index, initiatedAt(index));

  const at = (index: number): WireCall => {
    if (!(index >= 0 && index < count)) throw new RangeError(`No sample call ${index}`);
    const place = { initiatedAt: initiatedAt(index), index, until: untilSecond };
    return wireCall(sessionId(index), place, createRandom(mix(seed, newest - index)));
  };

  return {
    count,
    at,
    sessionId,
    initiatedAt,
    firstNotAfter: (second) => firstWhere(0, count, (index) => initiatedAt(index) <= second),
    byId: (id) => {
      const index = newest - (serialIn(seed, id) ?? Number.NaN);
      return index >= 0 && index < count && sessionId(index) === id ? at(index) : null;
    },
  };
};
