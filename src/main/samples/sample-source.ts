import type { CallSource, TimeRange } from './call-source.ts';
import type { SampleCalls } from './generate-calls.ts';
import { asSingle } from './wire/wire-call.ts';

/** Serves generated calls; a page costs what its own calls cost, however many there are in all. */
export const sampleSource = (calls: SampleCalls): CallSource => {
  const bounds = ({ from, to }: TimeRange) => {
    const first = calls.firstNotAfter(to);
    return { first, end: Math.max(first, calls.firstNotAfter(from - 1)) };
  };
  return {
    total: (range) => {
      const { first, end } = bounds(range);
      return end - first;
    },
    page: (range, offset, limit) => {
      const { first, end } = bounds(range);
      const length = Math.max(0, Math.min(limit, end - first - offset));
      return Array.from({ length }, (_, n) => calls.at(first + offset + n));
    },
    byId: (sessionId) => {
      const call = calls.byId(sessionId);
      return call === null ? null : asSingle(call);
    },
  };
};
