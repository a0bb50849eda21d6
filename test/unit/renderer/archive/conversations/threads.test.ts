import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { createColumnIndex } from '../../../../../src/renderer/archive/columns/column-index.ts';
import { contentHash } from '../../../../../src/shared/content-hash.ts';
import { sessionKey, type Party, type Session } from '../../../../../src/shared/session.ts';
import { aSession } from '../columns/a-session.ts';
import { naiveConversations } from './naive-conversations.ts';

type Index = ReturnType<typeof createColumnIndex>;

/** Puts one call into the index as a page of its own. */
const put = (index: Index, session: Session, seq: number): void => {
  const { low, high } = contentHash(JSON.stringify(session));
  const { connectionId } = session;
  const prints = Uint32Array.of(low, high);
  index.put({ no: seq, connectionId, seq, prints, sessions: [session] });
};

const conversationsIn = (index: Index): readonly (readonly string[])[] =>
  Array.from({ length: index.size() }, (_, row) =>
    index.conversations.callsOf(row).map((each) => index.rowAt(each).key),
  );

const asSets = (conversations: readonly (readonly string[])[]): readonly string[] =>
  [...new Set(conversations.map((keys) => [...keys].sort().join(' ')))].sort();

const party = (kind: Party['kind'], id: string): Party => ({ kind, id, name: null });

const parties: readonly Party[] = [
  party('number', '+15551234567'),
  party('number', '15551234567'),
  party('number', '351910000777'),
  party('user', 'ana'),
  party('user', 'Ana'),
  party('group', 'support'),
  party('unknown', ''),
];

const minute = 60_000;
const start = 1_700_000_000_000;
const someMinute = fc.integer({ min: 0, max: 90 }).map((at) => start + at * minute);

const anyCall: fc.Arbitrary<Session> = fc
  .record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l'),
    connectionId: fc.constantFrom('one', 'two'),
    initiatedAt: fc.option(someMinute, { freq: 9 }),
    endedAt: fc.option(someMinute),
    from: fc.constantFrom(...parties),
    to: fc.constantFrom(...parties),
    parentId: fc.option(fc.constantFrom('a', 'b', 'c', 'nobody'), { freq: 1 }),
    conversationIds: fc.oneof(
      { weight: 5, arbitrary: fc.constant([]) },
      fc.subarray(['bridge:1', 'conference:1']),
    ),
  })
  .map((parts) => aSession(parts));

/** A call that arrives, or somebody who asks. */
const anyStep = fc.oneof(
  { weight: 6, arbitrary: anyCall },
  { weight: 1, arbitrary: fc.constant('ask' as const) },
);

const newest = (sessions: readonly Session[]): readonly Session[] => [
  ...new Map(sessions.map((session) => [session.key, session])).values(),
];

describe('calls', () => {
  it('are the conversations that comparing each with each gives, however they arrive', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 60 }), (steps) => {
        const index = createColumnIndex();
        const sessions: Session[] = [];
        steps.forEach((step, at) => {
          if (step === 'ask') {
            conversationsIn(index);
            return;
          }
          sessions.push(step);
          put(index, step, at + 1);
        });
        expect(asSets(conversationsIn(index))).toEqual(
          asSets(naiveConversations(newest(sessions))),
        );
      }),
      { numRuns: 400 },
    );
  });

  it('make the same conversations, in the same order of calls, in whatever order they arrive', () => {
    fc.assert(
      fc.property(
        fc.array(anyCall, { maxLength: 30 }),
        fc.infiniteStream(fc.nat()),
        (all, dice) => {
          const sessions = newest(all);
          const shuffled = sessions
            .map((session) => ({ session, die: dice.next().value as number }))
            .sort((a, b) => a.die - b.die);
          const [one, other] = [createColumnIndex(), createColumnIndex()];
          sessions.forEach((session, at) => put(one, session, at + 1));
          shuffled.forEach(({ session }, at) => {
            put(other, session, at + 1);
            if (at % 5 === 0) conversationsIn(other);
          });
          const byText = (index: Index) =>
            conversationsIn(index)
              .map((keys) => keys.join(' '))
              .sort();
          expect(byText(other)).toEqual(byText(one));
        },
      ),
    );
  });
});

const call = (id: string, parts: Partial<Session> = {}): Session =>
  aSession({
    id,
    from: party('number', '+15551234567'),
    to: party('number', '351910000777'),
    ...parts,
  });

const joined = (...sessions: readonly Session[]): boolean => {
  const index = createColumnIndex();
  sessions.forEach((session, at) => put(index, session, at + 1));
  return index.conversations.callsOf(0).length === sessions.length;
};

const at = (minutes: number): number => start + minutes * minute;

describe('two calls belong together when', () => {
  it('the same number is dialled again within ten minutes after the end, and not later', () => {
    const first = call('a', { initiatedAt: at(0), endedAt: at(3) });
    expect(joined(first, call('b', { initiatedAt: at(13) }))).toBe(true);
    expect(joined(first, call('b', { initiatedAt: at(13) + 1 }))).toBe(false);
  });

  it('a call that never ended began ten minutes before', () => {
    const first = call('a', { initiatedAt: at(0) });
    expect(joined(first, call('b', { initiatedAt: at(10) }))).toBe(true);
    expect(joined(first, call('b', { initiatedAt: at(10) + 1 }))).toBe(false);
  });

  it('the other side calls back, its number written with or without plus', () => {
    const back = {
      initiatedAt: at(5),
      from: party('number', '+351910000777'),
      to: party('number', '15551234567'),
    };
    expect(joined(call('a', { initiatedAt: at(0) }), call('b', back))).toBe(true);
  });

  it('they are two legs of one parent that is not in the archive', () => {
    const far = { initiatedAt: at(900), parentId: 'gone' };
    expect(joined(call('a', { parentId: 'gone' }), call('b', far))).toBe(true);
  });

  it('their parent or bridge has the same id, but only in one account', () => {
    const [a, b] = ['one', 'two'].map((connectionId) =>
      call('x', {
        connectionId,
        conversationIds: ['bridge:7'],
        key: sessionKey(connectionId, 'x'),
      }),
    );
    expect(a !== undefined && b !== undefined && joined(a, b)).toBe(false);
  });

  it('and never because both rang the same group or came from hidden callers', () => {
    const group = { to: party('group', 'support') };
    const hidden = { from: party('unknown', '') };
    expect(joined(call('a', group), call('b', group))).toBe(false);
    expect(joined(call('a', hidden), call('b', hidden))).toBe(false);
  });
});
