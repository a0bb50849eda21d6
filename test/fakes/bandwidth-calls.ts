/**
 * Bandwidth's JSON for a call, v1. Written apart from the provider's own reader on purpose: a fake
 * that shares the reader's types would agree with its mistakes.
 */
export interface BandwidthCall {
  readonly id: string;
  readonly direction: string;
  readonly from: string;
  readonly to: string;
  readonly state: string;
  readonly startTime: string;
  readonly activeTime?: string;
  readonly endTime?: string;
  readonly chargeableDuration?: number;
  readonly recordingEnabled?: boolean;
  readonly events?: string;
}

const newest = Date.UTC(2019, 10, 4, 14);
const iso = (at: number): string => new Date(at).toISOString();

/** The nth call counted from the newest, one every ninety seconds; every fourth is not answered. */
export const bandwidthCall = (n: number, change: Partial<BandwidthCall> = {}): BandwidthCall => {
  const startedAt = newest - n * 90_000;
  const isAnswered = n % 4 !== 3;
  return {
    id: `c-${String(n).padStart(6, '0')}`,
    direction: n % 2 === 0 ? 'in' : 'out',
    from: '+19195550100',
    to: `+1415555${String(n % 10_000).padStart(4, '0')}`,
    state: 'completed',
    startTime: iso(startedAt),
    ...(isAnswered ? { activeTime: iso(startedAt + 8_000) } : {}),
    endTime: iso(startedAt + 68_000),
    chargeableDuration: isAnswered ? 60 : 0,
    recordingEnabled: n % 5 === 0,
    ...change,
  };
};

/** Newest first. */
export const bandwidthCalls = (count: number): readonly BandwidthCall[] =>
  Array.from({ length: count }, (_, n) => bandwidthCall(n));
