import type { EpochMs } from '../../shared/session.ts';
import type { Http } from './http.ts';

/** What providers' own clocks say, read from the `Date` of their answers. */
export interface ServerClocks {
  readonly http: Http;
  /**
   * The time at a server now; `null` before its first answer, and when this machine's clock has been
   * set since the last one, or the machine has slept: what is known of the difference is old then.
   */
  readonly nowAt: (origin: string) => EpochMs | null;
}

/** `Date` has whole seconds and was written before the answer travelled: less is no difference. */
const toleranceMs = 5_000;

interface OwnClocks {
  readonly now: () => EpochMs;
  /** Milliseconds that nobody can set; they may stand still while the machine sleeps. */
  readonly steady: () => number;
}

const ownClocks: OwnClocks = { now: Date.now, steady: () => performance.now() };

export const watchServerClocks = (
  http: Http,
  { now, steady }: OwnClocks = ownClocks,
): ServerClocks => {
  const known = new Map<string, { readonly aheadMs: number; readonly apartMs: number }>();
  const apart = (): number => now() - steady();
  return {
    http: {
      get: async (request) => {
        const answer = await http.get(request);
        const date = Date.parse(answer.headers.get('date') ?? '');
        const difference = Number.isNaN(date) ? 0 : date - now();
        const aheadMs = Math.abs(difference) < toleranceMs ? 0 : difference;
        known.set(request.url.origin, { aheadMs, apartMs: apart() });
        return answer;
      },
    },
    nowAt: (origin) => {
      const clock = known.get(origin);
      if (clock === undefined) return null;
      const wasSet = Math.abs(apart() - clock.apartMs) >= toleranceMs;
      return wasSet ? null : now() + clock.aheadMs;
    },
  };
};
