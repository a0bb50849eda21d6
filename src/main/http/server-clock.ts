import type { EpochMs } from '../../shared/session.ts';
import type { Http } from './http.ts';

/** What providers' own clocks say, read from the `Date` of their answers. */
export interface ServerClocks {
  readonly http: Http;
  /** The time at a server now; `null` before its first answer. */
  readonly nowAt: (origin: string) => EpochMs | null;
}

/** `Date` has whole seconds and was written before the answer travelled: less is no difference. */
const toleranceMs = 5_000;

export const watchServerClocks = (http: Http, now: () => EpochMs = Date.now): ServerClocks => {
  const aheadMs = new Map<string, number>();
  return {
    http: {
      get: async (request) => {
        const answer = await http.get(request);
        const date = Date.parse(answer.headers.get('date') ?? '');
        const difference = Number.isNaN(date) ? 0 : date - now();
        aheadMs.set(request.url.origin, Math.abs(difference) < toleranceMs ? 0 : difference);
        return answer;
      },
    },
    nowAt: (origin) => {
      const difference = aheadMs.get(origin);
      return difference === undefined ? null : now() + difference;
    },
  };
};
