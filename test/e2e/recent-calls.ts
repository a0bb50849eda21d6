import { generateCalls } from '../../src/main/samples/generate-calls.ts';
import type { WireCall } from '../../src/main/samples/wire/wire-call.ts';

/** The calls of an account, newest first. Changes in place: a provider's own list does. */
export type RecentCalls = WireCall[];

const daySeconds = 86_400;

const moved = (call: WireCall, initiatedAt: number): WireCall => {
  const by = initiatedAt - call.initiatedAt;
  return {
    ...call,
    initiatedAt,
    // Over, whatever the generator thinks of calls as young as these.
    status: 'ended',
    ...(call.startedAt === undefined ? {} : { startedAt: call.startedAt + by }),
    ...(call.endedAt === undefined ? {} : { endedAt: call.endedAt + by }),
  };
};

/** So many calls a day, evenly, up to half an hour ago: what is missing of a day is then plain. */
export const recentCalls = (days: number, callsADay: number): RecentCalls => {
  const count = days * callsADay;
  const calls = generateCalls({ seed: 5, count, until: Date.UTC(2026, 0, 15, 12) });
  const newest = Math.floor(Date.now() / 1000) - 1_800;
  const apart = daySeconds / callsADay;
  return Array.from({ length: count }, (_, n) =>
    moved(calls.at(n), Math.floor(newest - n * apart)),
  );
};

/** A call as young as a call can be. */
export const newCall = (like: WireCall, sessionId: string): WireCall => ({
  ...moved(like, Math.floor(Date.now() / 1000) - 30),
  sessionId,
});
