import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { isArchiveError } from '../../../../src/renderer/archive/archive-error.ts';
import { columnIds, type View } from '../../../../src/renderer/archive/view.ts';
import type { Session } from '../../../../src/shared/session.ts';
import { anyCall, anyView, connectionIds } from './any-call.ts';
import { buildPage, buildSession } from './build-page.ts';
import { viewModel, type Names } from './plain-model.ts';
import { newestFirst, openTestArchive } from './test-archive.ts';

type Step =
  | { readonly kind: 'commit'; readonly sessions: readonly Session[] }
  | { readonly kind: 'look'; readonly view: View }
  | { readonly kind: 'name'; readonly names: Names };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constant('commit' as const),
    sessions: fc.array(anyCall, { minLength: 1, maxLength: 8 }),
  }),
  fc.record({ kind: fc.constant('look' as const), view: anyView }),
  fc.record({
    kind: fc.constant('name' as const),
    names: fc.constantFrom<Names>({ acme: 'Zebra', globex: 'Äpfel' }, { acme: '' }, {}),
  }),
);

/** A few views are asked again and again: what is kept of them has to follow every commit. */
const scenario = fc
  .record({
    views: fc.array(anyView, { minLength: 1, maxLength: 3 }),
    steps: fc.array(step, { maxLength: 14 }),
  })
  .map(({ views, steps }) =>
    steps.flatMap((one) => [one, ...views.map((view) => ({ kind: 'look', view }) as const)]),
  );

describe('what is kept of a view', () => {
  it('is the same after any commits as if it were worked out anew', async () => {
    await fc.assert(
      fc.asyncProperty(scenario, async (steps) => {
        const archive = await openTestArchive();
        const seqs = new Map<string, number>();
        const put: Session[] = [];
        let names: Names = {};
        for (const one of steps) {
          if (one.kind === 'name') {
            names = one.names;
            await archive.nameConnections(names);
          } else if (one.kind === 'look') {
            const expected = viewModel(put, one.view, names).map(({ key }) => key);
            expect(await archive.keys({ view: one.view, from: 0, to: 1_000 })).toEqual(expected);
          } else {
            for (const connectionId of connectionIds) {
              const sessions = one.sessions.filter((s) => s.connectionId === connectionId);
              const seq = (seqs.get(connectionId) ?? 0) + 1;
              seqs.set(connectionId, seq);
              await archive.commit(buildPage({ connectionId, seq, sessions }));
              put.push(...sessions);
            }
          }
        }
      }),
      { numRuns: 120 },
    );
  });

  it('is right for every column while questions and commits run into one another', async () => {
    const archive = await openTestArchive();
    const call = (n: number, round: number) =>
      buildSession({
        id: `c${String((n * 7919) % 4_000)}`,
        initiatedAt: ((n * 31 + round * 17) % 500) * 1_000,
        talkSeconds: (n * round) % 97,
        from: { kind: 'user', id: `u${String((n * 13 + round) % 900)}`, name: null },
      });
    const put: Session[] = [];
    const pending: Promise<unknown>[] = [];
    for (let seq = 1; seq <= 12; seq += 1) {
      const sessions = Array.from({ length: 400 }, (_, n) => call(seq * 300 + n, seq));
      put.push(...sessions);
      pending.push(archive.commit(buildPage({ seq, sessions })));
      for (const column of columnIds) {
        const view: View = { sort: [{ column, direction: 'desc' }], filter: { text: 'c1' } };
        pending.push(archive.keys({ view, from: 0, to: 10 }));
      }
    }
    await Promise.all(pending);
    for (const column of columnIds) {
      const view: View = { sort: [{ column, direction: 'desc' }], filter: { text: 'c1' } };
      const expected = viewModel(put, view).map(({ key }) => key);
      expect(await archive.keys({ view, from: 0, to: 10_000 }), column).toEqual(expected);
    }
  });
});

/** Enough that one look takes many turns. */
const large = async () => {
  const archive = await openTestArchive();
  const sessions = Array.from({ length: 60_000 }, (_, n) =>
    buildSession({
      id: `call-${String(n)}`,
      initiatedAt: n * 1_000,
      from: { kind: 'user', id: `u${String((n * 7_919) % 60_000)}`, name: null },
    }),
  );
  await archive.commit(buildPage({ sessions }));
  return archive;
};

describe('a newer question', () => {
  it('makes an older one of its lane stop, and is answered itself', async () => {
    const archive = await large();
    const ask = (text: string) =>
      archive.rows({ view: { sort: [], filter: { text } }, from: 0, to: 1, lane: 'list' });
    const answers = ['1', '12', '123', '1234'].map((text) =>
      ask(text).catch((error: unknown) => error),
    );
    const last = await answers[3];
    expect(last).toMatchObject({ total: 32 });
    const refused = (await Promise.all(answers)).filter((answer) =>
      isArchiveError(answer, 'superseded'),
    );
    expect(refused.length).toBeGreaterThan(0);
  });

  it('stops none that belongs to nobody, and none for the same view', async () => {
    const archive = await large();
    const sorted: View = { sort: [{ column: 'from', direction: 'asc' }], filter: { text: '7' } };
    const answers = await Promise.all([
      archive.rows({ view: sorted, from: 0, to: 2, lane: 'list' }),
      archive.rows({ view: sorted, from: 2, to: 4, lane: 'list' }),
      archive.rows({ view: newestFirst, from: 0, to: 1 }),
      archive.totals(sorted, null),
    ]);
    expect(answers.map((answer) => ('total' in answer ? answer.total : answer.calls))).toEqual([
      expect.any(Number),
      answers[0].total,
      60_000,
      answers[0].total,
    ]);
  });
});

describe('the row at a time', () => {
  const at = (initiatedAt: number | null, id: string) => buildSession({ id, initiatedAt });

  it('is where the list comes to it, or that of the nearest call in another order', async () => {
    const archive = await openTestArchive();
    const sessions = [at(100, 'a'), at(200, 'b'), at(300, 'c'), at(null, 'zz')];
    await archive.commit(buildPage({ sessions }));
    const rowAt = (time: number, view: View = newestFirst) => archive.rowAtTime(view, time);
    expect(await Promise.all([rowAt(0), rowAt(210), rowAt(999)])).toEqual([2, 1, 0]);
    const oldestFirst: View = {
      sort: [{ column: 'initiated', direction: 'asc' }],
      filter: { text: '' },
    };
    expect(await rowAt(0, oldestFirst)).toBe(0);
    expect(await rowAt(201, oldestFirst)).toBe(2);
    const byId: View = { sort: [{ column: 'callId', direction: 'desc' }], filter: { text: '' } };
    expect(await rowAt(190, byId)).toBe(2);
    expect(await rowAt(0, { sort: [], filter: { text: 'zz' } })).toBe(-1);
  });
});
