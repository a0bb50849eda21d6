import type { EpochMs } from '../../shared/session.ts';

/** How many calls a run had listed at a moment. */
export interface Sample {
  readonly at: EpochMs;
  readonly seen: number;
}

/** A rate looks back so far: long enough to be calm, short enough to follow a provider's wait. */
const spanMs = 10_000;

/** Samples closer than this tell nothing more. */
const apartMs = 500;

export const samplesAfter = (samples: readonly Sample[], sample: Sample): readonly Sample[] => {
  const last = samples.at(-1);
  if (last !== undefined && sample.at - last.at < apartMs) return samples;
  return [...samples.filter(({ at }) => sample.at - at <= spanMs), sample];
};

/** Calls a second; `null` while there is too little to say. */
export const rateOf = (samples: readonly Sample[]): number | null => {
  const [first, last] = [samples[0], samples.at(-1)];
  if (first === undefined || last === undefined || last.at <= first.at) return null;
  return Math.max(0, ((last.seen - first.seen) * 1000) / (last.at - first.at));
};

/** Seconds until a run has listed everything; `null` where the total or the rate is not known. */
export const secondsLeft = (
  { seen, providerTotal }: { readonly seen: number; readonly providerTotal: number | null },
  samples: readonly Sample[],
): number | null => {
  const rate = rateOf(samples);
  if (providerTotal === null || rate === null || rate === 0) return null;
  return Math.max(0, (providerTotal - seen) / rate);
};
