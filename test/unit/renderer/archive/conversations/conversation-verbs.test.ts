import { describe, expect, it } from 'vitest';

import type { View } from '../../../../../src/renderer/archive/view.ts';
import type { Session } from '../../../../../src/shared/session.ts';
import { buildPage, buildSession } from '../build-page.ts';
import { allIds, newestFirst, openTestArchive } from '../test-archive.ts';

const start = 1_700_000_000_000;
const at = (seconds: number): number => start + seconds * 1000;

const call = (id: string, from: number, parts: Partial<Session> = {}): Session =>
  buildSession({
    id,
    initiatedAt: at(from),
    endedAt: at(from + 20),
    talkSeconds: null,
    outcome: 'missed',
    ...parts,
  });

const talk = (answer: number, end: number): Partial<Session> => ({
  answeredAt: at(answer),
  endedAt: at(end),
  talkSeconds: end - answer,
  outcome: 'answered',
});

const lea = { kind: 'user', id: 'lea', name: 'Lea' } as const;

/** Two tries and an answer; two legs at once; a call on its own, the newest. */
const sessions = [
  call('try-1', 0),
  call('try-2', 60),
  call('answer', 120, talk(130, 190)),
  call('leg-1', 5_000, talk(5_005, 5_105)),
  call('leg-2', 5_002, { ...talk(5_010, 5_100), parentId: 'leg-1', to: lea }),
  call('alone', 90_000, talk(90_001, 90_011)),
];

const threaded: View = { ...newestFirst, unit: 'conversations' };

const filled = async () => {
  const archive = await openTestArchive();
  await archive.commit(buildPage({ sessions }));
  return archive;
};

describe('the list of conversations', () => {
  it('has the first call of each, with what its calls come to', async () => {
    const archive = await filled();
    const { rows, total } = await archive.rows({ view: threaded, from: 0, to: 10 });
    expect(total).toBe(3);
    expect(rows.map(({ id, conversation }) => [id, conversation?.calls])).toEqual([
      ['alone', 1],
      ['leg-1', 2],
      ['try-1', 3],
    ]);
    expect(rows[2]?.conversation).toMatchObject({ attempts: 3, outcome: 'answered' });
  });

  it('is sorted by what a conversation is, not by its first call', async () => {
    const archive = await filled();
    const sortedBy = (column: 'duration' | 'outcome', direction: 'asc' | 'desc') =>
      allIds(archive, { ...threaded, sort: [{ column, direction }] });
    expect(await sortedBy('duration', 'desc')).toEqual(['leg-1', 'try-1', 'alone']);
    expect(await sortedBy('duration', 'asc')).toEqual(['alone', 'try-1', 'leg-1']);
    expect(await sortedBy('outcome', 'asc')).toEqual(['alone', 'leg-1', 'try-1']);
  });

  it('shows a conversation of which any call passes the search', async () => {
    const archive = await filled();
    expect(await allIds(archive, { ...threaded, filter: { text: 'lea' } })).toEqual(['leg-1']);
  });

  it('selects all calls of a conversation and finds it by any of them', async () => {
    const archive = await filled();
    expect(await archive.keys({ view: threaded, from: 1, to: 2 })).toEqual([
      'acme/leg-1',
      'acme/leg-2',
    ]);
    expect(await archive.position(threaded, 'acme/answer')).toBe(2);
    expect(await archive.position(threaded, 'acme/nobody')).toBe(-1);
  });

  it('follows calls that arrive later', async () => {
    const archive = await filled();
    await allIds(archive, threaded);
    const back = call('back', 90_300, { ...talk(90_301, 90_302), outcome: 'answered' });
    await archive.commit(buildPage({ seq: 2, sessions: [back] }));
    const { rows, total } = await archive.rows({ view: threaded, from: 0, to: 1 });
    expect([total, rows[0]?.conversation?.talkSeconds]).toEqual([3, 11]);
  });
});

describe('totals of conversations', () => {
  it('count talk that overlaps once, in either list', async () => {
    const archive = await filled();
    expect(await archive.totals(newestFirst, null)).toMatchObject({ talkSeconds: 260 });
    const once = { conversations: 3, calls: 6, talkSeconds: 170 };
    expect(await archive.conversationTotals(newestFirst, null)).toEqual(once);
    expect(await archive.conversationTotals(threaded, null)).toEqual(once);
  });

  it('are of the calls that are shown, or of whole conversations where those are', async () => {
    const archive = await filled();
    const filter = { text: 'lea' };
    expect(await archive.conversationTotals({ ...newestFirst, filter }, null)).toEqual({
      conversations: 1,
      calls: 1,
      talkSeconds: 90,
    });
    expect(await archive.conversationTotals({ ...threaded, filter }, null)).toEqual({
      conversations: 1,
      calls: 2,
      talkSeconds: 100,
    });
  });
});

describe('a conversation', () => {
  it('is its calls in order of time, whichever of them is asked for', async () => {
    const archive = await filled();
    for (const key of ['acme/try-1', 'acme/answer']) {
      const found = await archive.conversation(key);
      expect(found?.calls.map(({ id }) => id)).toEqual(['try-1', 'try-2', 'answer']);
      expect(found?.figures).toMatchObject({ attempts: 3, timeToAnswerSeconds: 130 });
    }
    expect(await archive.conversation('acme/nobody')).toBeNull();
  });

  it('of very many calls is handed over around the one that was asked for', async () => {
    const archive = await openTestArchive();
    const many = Array.from({ length: 1_200 }, (_, n) => call(`call-${n}`, n * 60));
    await archive.commit(buildPage({ sessions: many }));
    const found = await archive.conversation('acme/call-700');
    expect(found?.figures.calls).toBe(1_200);
    expect(found?.calls).toHaveLength(500);
    expect(found?.calls[700 - found.from]?.id).toBe('call-700');
  });
});
