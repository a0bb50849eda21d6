import type { EpochMs } from '../../shared/session.ts';
import { systemClock, type Clock } from './clock.ts';
import { pause } from './retry.ts';

/** A provider's rule of one request in so many milliseconds. */
export interface Pace {
  /** Whose requests are counted together: the account at an address, never a secret. */
  readonly key: string;
  readonly intervalMs: number;
}

export interface Pacer {
  /** Resolves when it is this request's turn; throws `cancelled` as soon as the signal says so. */
  readonly turn: (pace: Pace, signal: AbortSignal) => Promise<void>;
}

/** Two requests that leave a second apart may arrive a little closer together. */
const marginMs = 50;

export interface Line {
  /** The turn given out last; it may still lie ahead. */
  readonly lastTurnAt: EpochMs;
  /** How many requests wait for theirs. */
  readonly waiting: number;
}

/**
 * When the next request may leave. A last turn further ahead than the waiting ones account for
 * means that the clock was set back, and is not waited for. Pure.
 */
export const nextTurnAt = (line: Line | null, now: EpochMs, intervalMs: number): EpochMs => {
  if (line === null) return now;
  const spacingMs = intervalMs + marginMs;
  const lastTurnAt = Math.min(line.lastTurnAt, now + line.waiting * spacingMs);
  return Math.max(now, lastTurnAt + spacingMs);
};

/**
 * Keeps the requests of an account apart, whoever makes them: a sync and a look-up share one
 * pacer. A turn given up stays used; that costs one interval at most.
 */
export const createPacer = (clock: Clock = systemClock): Pacer => {
  const lines = new Map<string, Line>();
  const change = (key: string, lastTurnAt: EpochMs, by: 1 | -1) => {
    lines.set(key, { lastTurnAt, waiting: (lines.get(key)?.waiting ?? 0) + by });
  };
  return {
    turn: async ({ key, intervalMs }, signal) => {
      const now = clock.now();
      const turnAt = nextTurnAt(lines.get(key) ?? null, now, intervalMs);
      change(key, turnAt, 1);
      try {
        await pause(turnAt - now, signal, clock);
      } finally {
        change(key, lines.get(key)?.lastTurnAt ?? turnAt, -1);
      }
    },
  };
};
