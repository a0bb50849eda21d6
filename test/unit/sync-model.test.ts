import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Archive } from '../../src/renderer/archive/contract.ts';
import type { TimeRange } from '../../src/shared/page.ts';
import { overlaps } from '../../src/shared/time-ranges.ts';
import { allRows } from './renderer/archive/test-archive.ts';
import { diceOf, addCall, mishap, move } from './sync-model/mishaps.ts';
import {
  movingAccount,
  type Account,
  type Fault,
  type HeldCall,
} from './sync-model/moving-account.ts';
import { createShelf, type Ending, type Shelf } from './sync-model/shelf.ts';

/**
 * Everything that can happen between an account and its shelf, mixed at random: afterwards one
 * quiet sync has to make them equal, and at no time may the ledger call done what is not. A failed
 * run prints its seed; `SYNC_RUNS` asks for more of them.
 */
const numRuns = Number(process.env['SYNC_RUNS'] ?? 200);

const dayMs = 86_400_000;
const begin = Date.UTC(2026, 5, 1);

type Mishaps = { readonly faults: number; readonly moves: number };

const chapter = fc.record({
  /** Hours that pass before it; some nights, some weeks. */
  hours: fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 200 })),
  arrivals: fc.integer({ min: 0, max: 15 }),
  /** In a hundred requests. */
  faults: fc.constantFrom(0, 5, 20),
  moves: fc.constantFrom(0, 10, 60),
  ending: fc.oneof(
    fc.constant<Ending>({ kind: 'none' }),
    fc.record({ kind: fc.constant('stop' as const), afterRequests: fc.nat(15) }),
    fc.record({ kind: fc.constant('kill' as const), afterAnswers: fc.nat(8) }),
  ),
  before: fc.constantFrom('nothing', 'nothing', 'restart', 'lose store', 'lose journal', 'damage'),
});

const story = fc.record({
  seed: fc.integer(),
  pageSize: fc.integer({ min: 3, max: 8 }),
  concurrency: fc.constantFrom(1, 4),
  saysTotal: fc.constantFrom(true, true, true, false),
  history: fc.integer({ min: 0, max: 40 }),
  chapters: fc.array(chapter, { minLength: 1, maxLength: 4 }),
});

/** What an archive shows of its calls, to be held against the account's own. */
const shown = async (archive: Archive) =>
  new Map(
    (await allRows(archive)).map(({ id, providerStatus, isGone, initiatedAt }) => [
      id,
      { status: providerStatus, isGone, initiatedAt: initiatedAt ?? 0 },
    ]),
  );

const statusOf = ({ version }: HeldCall): string => `version ${version}`;

const expectEqual = async (archive: Archive, { calls }: Account): Promise<void> => {
  const rows = await shown(archive);
  const listed = [...rows].filter(([, { isGone }]) => !isGone);
  expect(Object.fromEntries(listed.map(([id, { status }]) => [id, status]))).toEqual(
    Object.fromEntries([...calls.values()].map((call) => [call.id, statusOf(call)])),
  );
  for (const { id, initiatedAt, isFinal, version } of [...calls.values()].slice(0, 8)) {
    const raw = await archive.rawJson(`acme/${id}`);
    expect(JSON.parse(raw ?? 'null')).toEqual({ id, initiatedAt, isFinal, version });
  }
};

const isWithin = (ranges: readonly TimeRange[], at: number): boolean =>
  ranges.some(({ from, to }) => from <= at && at < to);

/** What the ledger calls settled is so, but for calls that were going on: those are asked for. */
const expectHonest = async (archive: Archive, { calls }: Account): Promise<void> => {
  const { settled } = await archive.holdings('acme', { differsBefore: Infinity });
  const rows = await shown(archive);
  for (const call of calls.values()) {
    if (!call.isFinal || !isWithin(settled, call.initiatedAt)) continue;
    const isKnown = rows.has(call.id);
    expect(isKnown, `${call.id} lies in a settled span and is not held`).toBe(true);
  }
  const ledger = await archive.ledger('acme');
  ledger.forEach((one, at) => {
    expect(one.from).toBeLessThan(one.to);
    expect(ledger.slice(at + 1).some((other) => overlaps(one, other))).toBe(false);
    if (one.state.kind === 'done' && one.said !== null) expect(one.said).toBe(one.held);
  });
};

const prepare = async (shelf: Shelf, before: string, place: number): Promise<void> => {
  if (before === 'lose store') shelf.loseStore();
  if (before === 'lose journal') shelf.loseJournal();
  if (before === 'damage') {
    shelf.damageJournal(place);
    shelf.loseStore();
  }
  if (before !== 'nothing') await shelf.launch();
};

const tell = async (
  plot: typeof story extends fc.Arbitrary<infer S> ? S : never,
): Promise<void> => {
  const dice = diceOf(plot.seed);
  let clock = begin;
  let mishaps: Mishaps = { faults: 0, moves: 0 };
  let requests = 0;
  let onRequest: () => void = () => undefined;
  const account = movingAccount({
    pageSize: plot.pageSize,
    saysTotal: plot.saysTotal,
    onRequest: (): Fault | null => {
      requests += 1;
      clock += 200;
      onRequest();
      if (dice(100) < mishaps.moves) move(account, dice, clock);
      return dice(100) < mishaps.faults ? mishap(dice) : null;
    },
  });
  for (let n = 0; n < plot.history; n += 1) addCall(account, dice, begin - 20 * dayMs, begin);
  const { client } = account;
  const shelf = createShelf({ client, now: () => clock, concurrency: plot.concurrency });
  await shelf.launch();

  for (const { hours, arrivals, before, ending, ...rates } of plot.chapters) {
    const since = clock;
    clock += hours * 3_600_000 + 60_000;
    for (let n = 0; n < arrivals; n += 1) addCall(account, dice, since, clock);
    await prepare(shelf, before, dice(1_000));
    mishaps = rates;
    requests = 0;
    await shelf.sync(ending, (stop) => {
      onRequest = () => {
        if (ending.kind === 'stop' && requests > ending.afterRequests) stop();
      };
    });
    onRequest = () => undefined;
    mishaps = { faults: 0, moves: 0 };
    if (ending.kind === 'kill') await shelf.launch();
    await expectHonest(shelf.archive(), account);
  }

  clock += 60_000;
  const end = await shelf.sync({ kind: 'none' }, () => undefined);
  expect(end).toEqual({ kind: 'done' });
  await expectHonest(shelf.archive(), account);
  await expectEqual(shelf.archive(), account);
};

describe('whatever happens between an account and its shelf', () => {
  it(
    'one quiet sync later they are equal, and nothing was called done that was not',
    { timeout: 3_600_000 },
    async () => {
      await fc.assert(fc.asyncProperty(story, tell), { numRuns, endOnFailure: numRuns > 1_000 });
    },
  );
});
