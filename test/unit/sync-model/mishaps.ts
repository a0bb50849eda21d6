import { FailureError } from '../../../src/main/failure-error.ts';
import type { Failure } from '../../../src/shared/failure.ts';
import { answerWith, type Account, type Fault, type HeldCall } from './moving-account.ts';

/** A source of chance that a seed repeats: numbers from 0 to below `n`. */
export type Dice = (n: number) => number;

/** Mulberry32, public domain. */
export const diceOf = (seed: number): Dice => {
  let state = seed >>> 0;
  return (n) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * n);
  };
};

const hourMs = 3_600_000;

/** For so long after its beginning a call that ended may still change: what a sync relies on. */
export const settleMs = 48 * hourMs;

const pick = <T>(dice: Dice, items: readonly T[]): T | undefined => items[dice(items.length)];

/** Calls that a provider may still touch: young ones, and old ones that have not ended. */
const movable = ({ calls }: Account, now: number): readonly HeldCall[] =>
  [...calls.values()].filter(
    ({ initiatedAt, isFinal }) => !isFinal || initiatedAt > now - settleMs,
  );

let lastId = 0;

export const addCall = ({ calls }: Account, dice: Dice, from: number, to: number): void => {
  lastId += 1;
  const initiatedAt = Math.floor((from + dice(Math.max(1, to - from))) / 1000) * 1000;
  const id = `call-${lastId}`;
  calls.set(id, { id, initiatedAt, isFinal: dice(6) > 0, version: 1 });
};

/** One thing happens at the provider. */
export const move = (account: Account, dice: Dice, now: number): void => {
  const call = pick(dice, movable(account, now));
  const back = pick(
    dice,
    account.removed.filter(({ initiatedAt: at }) => at > now - settleMs),
  );
  const what = dice(5);
  if (what === 4 && back !== undefined) account.calls.set(back.id, back);
  else if (what === 0 || call === undefined) addCall(account, dice, now - 2 * hourMs, now);
  else if (what === 1) {
    account.calls.delete(call.id);
    account.removed.push(call);
  } else if (what === 2) call.version += 1;
  else {
    call.isFinal = true;
    call.version += 1;
  }
};

const host = 'api.example';

const failures: readonly Failure[] = [
  { kind: 'offline' },
  { kind: 'host-not-found', host },
  { kind: 'unreachable', host, detail: 'ECONNRESET' },
  { kind: 'certificate', host, detail: 'CERT_HAS_EXPIRED' },
  { kind: 'timed-out', host, seconds: 20 },
  { kind: 'redirected', host },
  { kind: 'key-refused', code: null },
  { kind: 'key-lacks-permission', code: null },
  { kind: 'rate-limited', retryAt: null },
  { kind: 'bad-request', status: 400, detail: 'no' },
  { kind: 'bad-request', status: 422, detail: 'no' },
  { kind: 'server-error', status: 503 },
  { kind: 'not-the-api', contentType: 'text/html' },
  { kind: 'wrong-shape', detail: 'data: expected list' },
  { kind: 'cut-short' },
  { kind: 'too-large', limitBytes: 1 },
];

const failing =
  (failure: Failure): Fault =>
  () => {
    throw new FailureError(failure);
  };

const callsIn = (body: string): readonly HeldCall[] => JSON.parse(body) as readonly HeldCall[];

/** A total that is too high: with one too low, a call that a page lost could make it right. */
const wrongTotal =
  (by: number): Fault =>
  (_, answer) => {
    const right = answer();
    return right.total === null ? right : { ...right, total: right.total + by };
  };

const repeatedItems: Fault = (_, answer) => {
  const { body, next, total } = answer();
  const calls = callsIn(body);
  return answerWith([...calls, ...calls.slice(0, 2)], next, total);
};

const shuffled: Fault = (_, answer) => {
  const { body, next, total } = answer();
  return answerWith(callsIn(body).toReversed(), next, total);
};

/** Another page than asked, as of a listing whose order changed on the way. */
const lostItems: Fault = (ask, answer) => {
  const { body, next, total } = answer();
  if (typeof ask === 'string' || total === null) return answer();
  return answerWith(callsIn(body).slice(1), next, total);
};

export const mishap = (dice: Dice): Fault => {
  const failure = pick(dice, failures) ?? failures[0];
  const kinds: readonly Fault[] = [
    failing(failure as Failure),
    wrongTotal(1 + dice(30)),
    repeatedItems,
    shuffled,
    lostItems,
  ];
  return pick(dice, kinds) ?? shuffled;
};
