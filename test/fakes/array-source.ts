import type { CallSource, TimeRange } from '../../src/main/samples/call-source.ts';
import { asSingle } from '../../src/main/samples/wire/wire-call.ts';
import type { WireCall } from '../../src/main/samples/wire/wire-call.ts';

const newestFirst = (a: WireCall, b: WireCall): number => b.initiatedAt - a.initiatedAt;

/**
 * Serves a list a test holds, as it is at each request: calls may be added, changed or removed
 * between two pages. Calls of the same second keep the list's order.
 */
export const arraySource = (calls: readonly WireCall[]): CallSource => {
  const within = ({ from, to }: TimeRange) =>
    calls.filter((call) => call.initiatedAt >= from && call.initiatedAt <= to).sort(newestFirst);
  return {
    total: (range) => within(range).length,
    page: (range, offset, limit) => within(range).slice(offset, offset + limit),
    byId: (sessionId) => {
      const call = calls.find((candidate) => candidate.sessionId === sessionId);
      return call === undefined ? null : asSingle(call);
    },
  };
};
