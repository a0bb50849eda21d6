import type { WireCall } from './wire/wire-call.ts';

/** Calls initiated between two Unix seconds, both included. */
export interface TimeRange {
  readonly from: number;
  readonly to: number;
}

export const allTime: TimeRange = { from: -Infinity, to: Infinity };

/** Where the Calls API server finds its calls: generated ones, or a list a test holds. */
export interface CallSource {
  readonly total: (range: TimeRange) => number;
  /** Calls of the range newest first, as *List Calls* writes them, from the offset-th on. */
  readonly page: (range: TimeRange, offset: number, limit: number) => readonly WireCall[];
  /** One call as *Get Call* writes it. */
  readonly byId: (sessionId: string) => WireCall | null;
}
