import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { ledgerAfter } from '../../../../src/renderer/archive/ledger.ts';
import { settledRanges } from '../../../../src/renderer/archive/settled.ts';
import type { LedgerWindow } from '../../../../src/shared/coverage.ts';
import type { TimeRange, WindowProgress } from '../../../../src/shared/page.ts';
import { covers, overlaps } from '../../../../src/shared/time-ranges.ts';

const build = (range: TimeRange, changes: Partial<WindowProgress> = {}): WindowProgress => ({
  ...range,
  said: 10,
  distinct: 10,
  firstSeq: 1,
  readDownTo: null,
  readAt: 1_000,
  settledTo: 1_000,
  reading: 1,
  verdict: 'done',
  ...changes,
});

const nobody = () => 0;

const after = (
  pages: readonly WindowProgress[],
  countHeld: (range: TimeRange) => number = nobody,
): readonly LedgerWindow[] =>
  pages.reduce<readonly LedgerWindow[]>(
    (ledger, progress) =>
      ledgerAfter(ledger, { connectionId: 'acme', runId: 'run-1', progress }, countHeld),
    [],
  );

const spans = (ledger: readonly LedgerWindow[]) =>
  ledger.map(({ from, to, state }) => [from, to, state.kind]);

describe('the ledger', () => {
  it('has a partial window while it is read, and a finished one in its place', () => {
    const range = { from: 0, to: 100 };
    const open = build(range, { verdict: 'open', distinct: 4, readDownTo: 60 });
    expect(after([open])).toMatchObject([
      { ...range, said: 10, held: 4, state: { kind: 'partial', readDownTo: 60 }, settledTo: 0 },
    ]);
    expect(after([open, build(range)])).toMatchObject([
      { ...range, said: 10, held: 10, state: { kind: 'done' }, settledTo: 100 },
    ]);
  });

  it('keeps what was finished while the same time is being read again', () => {
    const done = build({ from: 0, to: 100 }, { settledTo: 50 });
    const again = build({ from: 50, to: 150 }, { verdict: 'open' });
    expect(spans(after([done, again]))).toEqual([
      [0, 100, 'done'],
      [100, 150, 'partial'],
    ]);
  });

  it('cuts an older window where a newer one covers it, and counts its calls anew', () => {
    const older = build({ from: 0, to: 100 }, { settledTo: 50, said: 8_000, distinct: 8_000 });
    const newer = build({ from: 50, to: 150 }, { settledTo: 100 });
    expect(after([older, newer], () => 7_000)).toMatchObject([
      { from: 0, to: 50, said: 7_000, held: 7_000, settledTo: 50 },
      { from: 50, to: 150, said: 10, held: 10, settledTo: 100 },
    ]);
  });

  it('keeps in a cut window what did not add up in it', () => {
    const range = { from: 0, to: 100 };
    const older = build(range, { said: 30, distinct: 20, verdict: 'differs' });
    const newer = build({ from: 50, to: 150 });
    expect(after([older, newer], () => 12)[0]).toMatchObject({ said: 22, held: 12, to: 50 });
  });

  it('joins the slivers that frequent syncs leave, and keeps what may still change open', () => {
    const syncs = Array.from({ length: 200 }, (_, n) =>
      build({ from: n * 5, to: n * 5 + 48 }, { settledTo: (n + 1) * 5 }),
    );
    const ledger = after(syncs, ({ from, to }) => to - from);
    expect(ledger).toHaveLength(1);
    expect(ledger[0]).toMatchObject({ from: 0, to: 1_043, settledTo: 1_000 });
  });

  it('does not join windows of many calls: each can be read again by itself', () => {
    const full = { said: 5_000, distinct: 5_000 };
    const pages = [build({ from: 100, to: 200 }, full), build({ from: 0, to: 100 }, full)];
    expect(after(pages)).toHaveLength(2);
  });

  const page = fc
    .record({
      from: fc.nat(60),
      length: fc.integer({ min: 1, max: 40 }),
      settled: fc.nat(60),
      verdict: fc.constantFrom('open' as const, 'done' as const, 'differs' as const),
    })
    .map(({ from, length, settled, verdict }) =>
      build({ from, to: from + length }, { verdict, settledTo: from + settled }),
    );

  it('never overlaps itself, and covers just what was read: the rest was never fetched', () => {
    fc.assert(
      fc.property(fc.array(page, { maxLength: 12 }), (pages) => {
        const ledger = after(pages);
        ledger.forEach((one, at) => {
          expect(one.from).toBeLessThan(one.to);
          expect(one.settledTo).toBeGreaterThanOrEqual(one.from);
          expect(one.settledTo).toBeLessThanOrEqual(one.to);
          expect(at === 0 || (ledger[at - 1]?.to ?? 0) <= one.from).toBe(true);
        });
        for (let at = 0; at <= 110; at += 1) {
          const isRead = pages.some((one) => covers(one, at));
          expect(ledger.some((one) => covers(one, at))).toBe(isRead);
        }
      }),
    );
  });

  it('settles an instant only if the last finished reading of it settled it', () => {
    fc.assert(
      fc.property(fc.array(page, { maxLength: 12 }), (pages) => {
        const settled = settledRanges(after(pages), { differsBefore: Infinity });
        for (let at = 0; at <= 110; at += 1) {
          const last = pages.findLast((one) => one.verdict !== 'open' && covers(one, at));
          const isSettled = last?.verdict === 'done' && at < last.settledTo;
          expect(settled.some((one) => covers(one, at))).toBe(isSettled);
        }
        settled.forEach((one, at) => {
          expect(settled.slice(at + 1).some((other) => overlaps(one, other))).toBe(false);
        });
      }),
    );
  });

  it('spares an automatic sync the windows that differed a moment ago', () => {
    const ledger = after([build({ from: 0, to: 100 }, { verdict: 'differs', readAt: 500 })]);
    expect(settledRanges(ledger, { differsBefore: 501 })).toEqual([]);
    expect(settledRanges(ledger, { differsBefore: 500 })).toEqual([{ from: 0, to: 100 }]);
  });
});
