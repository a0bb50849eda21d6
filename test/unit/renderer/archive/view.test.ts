import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  columnIds,
  type CallRow,
  type ColumnId,
  type SortKey,
  type View,
} from '../../../../src/renderer/archive/contract.ts';
import { foldText } from '../../../../src/renderer/archive/columns/fold-text.ts';
import { outcomes, outcomeTitles } from '../../../../src/shared/outcome.ts';
import type { Session } from '../../../../src/shared/session.ts';
import { buildPage, buildSession } from './build-page.ts';
import { allRows, newestFirst, openTestArchive } from './test-archive.ts';

const name = fc.constantFrom('Ann', 'ann', 'Änne', 'Zoë', 'zed', 'Bob 2', 'Bob 10', '');
const seconds = fc.option(fc.nat(5), { nil: null });
const party = fc.record({
  kind: fc.constant('user' as const),
  id: fc.constantFrom('', 'u1', 'U2', '+15551234567'),
  name: fc.option(name, { nil: null }),
});
const participant = fc.record({
  personId: fc.constantFrom('p1', 'P2'),
  name: fc.option(name, { nil: null }),
});

const connectionIds = ['acme', 'globex'] as const;

const session = fc
  .record({
    id: fc.stringMatching(/^[a-c]{1,2}[0-9]{0,2}$/),
    connectionId: fc.constantFrom(...connectionIds),
    initiatedAt: fc.option(fc.nat(3), { nil: null }),
    outcome: fc.constantFrom(...outcomes),
    providerStatus: fc.constantFrom('ended', 'Busy'),
    type: fc.constantFrom('audio' as const, 'video' as const),
    direction: fc.constantFrom(null, 'incoming' as const, 'outgoing' as const),
    mode: fc.constantFrom(null, 'meet', 'call'),
    from: party,
    to: party,
    ringingSeconds: seconds,
    talkSeconds: seconds,
    billedSeconds: seconds,
    hasRecording: fc.boolean(),
    people: fc.array(participant, { maxLength: 3 }),
  })
  .map(({ people, ...rest }) =>
    buildSession({
      ...rest,
      participants: people.map((one, at) => ({
        ...one,
        hasJoined: at % 2 === 0,
        state: null,
        deviceId: null,
        joinedAt: null,
        leftAt: null,
        seconds: null,
      })),
    }),
  );

const sortKey = fc.record({
  column: fc.constantFrom(...columnIds),
  direction: fc.constantFrom('asc' as const, 'desc' as const),
});

const view = fc.record({
  sort: fc.array(sortKey, { maxLength: 3 }),
  filter: fc.record({ text: fc.constantFrom('', 'an', 'AN', 'ä', '555', 'p2', 'busy', 'a1', '(') }),
});

// The model: the plainest way to say what a view is.
const collator = new Intl.Collator();
const end = (one: Session['from']) => (one.name ?? one.id) || null;
const valueOf: Readonly<Record<ColumnId, (s: Session) => string | number | null>> = {
  initiated: (s) => s.initiatedAt,
  connection: (s) => s.connectionId,
  outcome: (s) => outcomeTitles[s.outcome],
  type: (s) => s.type,
  direction: (s) => s.direction,
  from: (s) => end(s.from),
  to: (s) => end(s.to),
  ringing: (s) => s.ringingSeconds,
  duration: (s) => s.talkSeconds,
  participants: (s) => s.participants.length,
  recording: (s) => (s.hasRecording ? 1 : 0),
  mode: (s) => s.mode,
  billed: (s) => s.billedSeconds,
  callId: (s) => s.id,
};

const compareBy =
  ({ column, direction }: SortKey) =>
  (a: Session, b: Session): number => {
    const [left, right] = [valueOf[column](a), valueOf[column](b)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    const answer =
      typeof left === 'string' ? collator.compare(left, String(right)) : left - Number(right);
    return direction === 'asc' ? answer : -answer;
  };

const modelOf = (sessions: readonly Session[], { sort, filter }: View): readonly Session[] => {
  const live = [...new Map(sessions.map((one) => [one.key, one])).values()];
  const texts = (s: Session) => [
    s.id,
    s.providerStatus,
    ...[s.from, s.to].flatMap((one) => [one.id, one.name ?? '']),
    ...s.participants.flatMap((one) => [one.personId, one.name ?? '']),
  ];
  const words = foldText(filter.text);
  const keys: readonly SortKey[] = [...sort, { column: 'initiated', direction: 'desc' }];
  return live
    .filter((s) => texts(s).some((text) => foldText(text).includes(words)))
    .sort((a, b) => keys.map((key) => compareBy(key)(a, b)).find((answer) => answer !== 0) ?? 0);
};

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
    const pages = fc.array(fc.array(session, { maxLength: 12 }), { maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(
        pages,
        fc.array(view, { minLength: 1, maxLength: 5 }),
        async (all, views) => {
          const archive = await commitAll(all);
          for (const one of views) {
            const expected = modelOf(arrival(all), one).map(({ key }) => key);
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
    const rows = await archive.selectedRows(newestFirst, some, 0, 10);
    expect(rows.map(({ id }) => id)).toEqual(['c4', 'c1']);
  });

  it('of all but some is cut into stretches', async () => {
    const archive = await build();
    const but = { kind: 'all-but', except: new Set(['acme/c3']) } as const;
    expect(await archive.totals(newestFirst, but)).toMatchObject({ calls: 3, talkSeconds: 7 });
    const first = await archive.selectedRows(newestFirst, but, 0, 2);
    const second = await archive.selectedRows(newestFirst, but, 2, 4);
    expect([first, second].map((rows) => rows.map(({ id }) => id))).toEqual([['c4', 'c2'], ['c1']]);
  });

  it('counts only what the view shows', async () => {
    const archive = await build();
    const all = { kind: 'all-but', except: new Set<string>() } as const;
    const searched: View = { sort: [], filter: { text: 'c2' } };
    expect(await archive.totals(searched, all)).toMatchObject({ calls: 1 });
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
