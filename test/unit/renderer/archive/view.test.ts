import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { CallRow } from '../../../../src/renderer/archive/answers.ts';
import type { View } from '../../../../src/renderer/archive/view.ts';
import type { Session } from '../../../../src/shared/session.ts';
import { anyCall, anyView, connectionIds } from './any-call.ts';
import { buildPage, buildSession } from './build-page.ts';
import { viewModel } from './plain-model.ts';
import { allRows, newestFirst, openTestArchive } from './test-archive.ts';

/** Sessions in the order in which `commitAll` stores them: that order settles ties. */
const arrival = (pages: readonly (readonly Session[])[]): readonly Session[] =>
  pages.flatMap((sessions) =>
    connectionIds.flatMap((id) => sessions.filter((one) => one.connectionId === id)),
  );

const commitAll = async (pages: readonly (readonly Session[])[]) => {
  const archive = await openTestArchive();
  const seqs = new Map<string, number>();
  for (const sessions of pages) {
    for (const connectionId of connectionIds) {
      const seq = (seqs.get(connectionId) ?? 0) + 1;
      seqs.set(connectionId, seq);
      const own = sessions.filter((one) => one.connectionId === connectionId);
      await archive.commit(buildPage({ connectionId, seq, sessions: own }));
    }
  }
  return archive;
};

describe('a view', () => {
  it('holds the same calls in the same order as the plain model', async () => {
    const pages = fc.array(fc.array(anyCall, { maxLength: 12 }), { maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(
        pages,
        fc.array(anyView, { minLength: 1, maxLength: 5 }),
        async (all, views) => {
          const archive = await commitAll(all);
          for (const one of views) {
            const expected = viewModel(arrival(all), one).map(({ key }) => key);
            expect(await archive.keys({ view: one, from: 0, to: 1_000 })).toEqual(expected);
            expect(await archive.keys({ view: one, from: 1, to: 3 })).toEqual(expected.slice(1, 3));
            expect(await archive.totals(one, null)).toMatchObject({ calls: expected.length });
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('puts what a provider did not say last, whichever the direction', async () => {
    const sessions = [null, 1, 2].map((talkSeconds, at) =>
      buildSession({ id: String(at), talkSeconds }),
    );
    const archive = await commitAll([sessions]);
    for (const [direction, expected] of [
      ['asc', [1, 2, null]],
      ['desc', [2, 1, null]],
    ] as const) {
      const rows = await allRows(archive, {
        sort: [{ column: 'duration', direction }],
        filter: { text: '' },
      });
      expect(rows.map((row: CallRow) => row.talkSeconds)).toEqual(expected);
    }
  });

  it('says in which revision it was answered, and changes with the next commit', async () => {
    const archive = await openTestArchive();
    const ask = () => archive.rows({ view: newestFirst, from: 0, to: 10 });
    expect(await ask()).toEqual({ rows: [], total: 0, revision: 0 });
    await archive.commit(buildPage());
    expect(await ask()).toMatchObject({ total: 1, revision: 1 });
  });

  it('takes the words of a search literally', async () => {
    const archive = await commitAll([[buildSession({ id: 'a%b' }), buildSession({ id: 'ab' })]]);
    const search = (text: string) => allRows(archive, { sort: [], filter: { text } });
    expect((await search('%')).map(({ id }) => id)).toEqual(['a%b']);
    expect(await search('(a+)+$')).toEqual([]);
    expect(await search('x'.repeat(100_000))).toEqual([]);
  });

  it('counts the participants who joined apart from all', async () => {
    const one = {
      personId: 'p',
      name: null,
      state: null,
      deviceId: null,
      joinedAt: null,
      leftAt: null,
      seconds: null,
    };
    const participants = [
      { ...one, hasJoined: true },
      { ...one, hasJoined: false },
    ];
    const archive = await commitAll([[buildSession({ participants })]]);
    expect(await allRows(archive)).toMatchObject([{ participantCount: 2, joinedCount: 1 }]);
  });
});

describe('the place of a call', () => {
  it('is its row number in the view, or −1 when the view has it not', async () => {
    const sessions = [1, 2, 3].map((at) => buildSession({ id: `c${at}`, initiatedAt: at }));
    const archive = await commitAll([sessions]);
    expect(await archive.position(newestFirst, 'acme/c3')).toBe(0);
    expect(await archive.position(newestFirst, 'acme/c1')).toBe(2);
    expect(await archive.position({ sort: [], filter: { text: 'c2' } }, 'acme/c1')).toBe(-1);
    expect(await archive.position(newestFirst, 'acme/none')).toBe(-1);
  });
});

describe('a selection', () => {
  const build = () =>
    commitAll([
      [1, 2, 3, 4].map((at) =>
        buildSession({ id: `c${at}`, initiatedAt: at, talkSeconds: at, billedSeconds: 60 }),
      ),
    ]);

  it('of some calls is summed and listed in the view’s order', async () => {
    const archive = await build();
    const some = { kind: 'some', keys: new Set(['acme/c1', 'acme/c4', 'acme/gone']) } as const;
    expect(await archive.totals(newestFirst, some)).toEqual({
      calls: 2,
      talkSeconds: 5,
      billedSeconds: 120,
    });
    const { pickId, count } = await archive.pick(newestFirst, some);
    const rows = await archive.picked(pickId, 0, count);
    expect(rows.map(({ id }) => id)).toEqual(['c4', 'c1']);
  });

  it('of all but some is cut into stretches', async () => {
    const archive = await build();
    const but = { kind: 'all-but', except: new Set(['acme/c3']) } as const;
    expect(await archive.totals(newestFirst, but)).toMatchObject({ calls: 3, talkSeconds: 7 });
    const { pickId, count } = await archive.pick(newestFirst, but);
    const first = await archive.picked(pickId, 0, 2);
    const second = await archive.picked(pickId, 2, count);
    expect([first, second].map((rows) => rows.map(({ id }) => id))).toEqual([['c4', 'c2'], ['c1']]);
  });

  it('counts only what the view shows', async () => {
    const archive = await build();
    const all = { kind: 'all-but', except: new Set<string>() } as const;
    const searched: View = { sort: [], filter: { text: 'c2' } };
    expect(await archive.totals(searched, all)).toMatchObject({ calls: 1 });
  });
});

describe('a pick', () => {
  const all = { kind: 'all-but', except: new Set<string>() } as const;

  it('keeps its calls and their order whatever a sync brings', async () => {
    const archive = await openTestArchive();
    const call = (id: string, initiatedAt: number) => buildSession({ id, initiatedAt });
    await archive.commit(buildPage({ seq: 1, sessions: [call('a', 1), call('b', 2)] }));
    const { pickId, count } = await archive.pick(newestFirst, all);
    expect(count).toBe(2);
    const moved = { ...call('a', 9), providerStatus: 'amended' };
    await archive.commit(buildPage({ seq: 2, sessions: [moved, call('c', 3)] }));
    const rows = await archive.picked(pickId, 0, count);
    expect(rows.map(({ id }) => id)).toEqual(['b', 'a']);
    expect(rows[1]).toMatchObject({ providerStatus: 'amended' });
  });

  it('is gone once it is released', async () => {
    const archive = await commitAll([[buildSession()]]);
    const { pickId } = await archive.pick(newestFirst, all);
    await archive.release(pickId);
    await expect(archive.picked(pickId, 0, 1)).rejects.toThrow('No pick');
  });
});

describe('the overview', () => {
  it('has a line for every connection', async () => {
    const archive = await commitAll([[buildSession({ initiatedAt: 7 })]]);
    expect(await archive.overview()).toEqual([
      {
        connectionId: 'acme',
        calls: 1,
        unreadable: 0,
        newestAt: 7,
        oldestAt: 7,
        lastRunFinishedAt: null,
      },
      {
        connectionId: 'globex',
        calls: 0,
        unreadable: 0,
        newestAt: null,
        oldestAt: null,
        lastRunFinishedAt: null,
      },
    ]);
  });
});
