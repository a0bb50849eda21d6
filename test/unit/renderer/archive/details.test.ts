import { gzipSync } from 'node:zlib';
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';

import { isArchiveError } from '../../../../src/renderer/archive/archive-error.ts';
import type { Detail } from '../../../../src/shared/detail.ts';
import type { Page } from '../../../../src/shared/page.ts';
import { buildPage, buildSession } from './build-page.ts';
import { allIds, openTestArchive } from './test-archive.ts';

const events = (name: string): Detail => ({
  kind: 'events',
  events: [{ id: 'e1', at: 1_700_000_000_000, name, data: null }],
  hangup: null,
  outcome: null,
  unreadable: [],
});

const recordings = (count: number): Detail => ({
  kind: 'recordings',
  recordings: Array.from({ length: count }, (_, n) => ({
    id: `r-${n}`,
    url: null,
    startedAt: null,
    endedAt: null,
    seconds: null,
    state: null,
  })),
  unreadable: [],
});

const detailPage = (seq: number, read: Detail, callId = 'a'): Page => ({
  ...buildPage({ seq, sessions: [], checkpoint: null }),
  body: new Uint8Array(gzipSync('["[]"]')),
  detail: { callId, read },
});

const callPage = (seq: number, isFinal: boolean): Page =>
  buildPage({ seq, sessions: [buildSession({ id: 'a', isFinal, talkSeconds: seq })] });

describe('what was fetched beside a call', () => {
  it('is there for its call and kind, and for no other', async () => {
    const archive = await openTestArchive();
    await archive.commit(callPage(1, true));
    await archive.commit(detailPage(2, events('hangup')));
    expect(await archive.detail('acme/a', 'events')).toEqual({
      detail: events('hangup'),
      fetchedAt: 1_700_000_200_002,
      isFinal: true,
    });
    expect(await archive.detail('acme/a', 'recordings')).toBeNull();
    expect(await archive.detail('acme/b', 'events')).toBeNull();
  });

  it('is neither a call nor an unreadable item', async () => {
    const archive = await openTestArchive();
    await archive.commit(callPage(1, true));
    const report = await archive.commit(detailPage(2, events('hangup')));
    expect(report).toMatchObject({ added: 0, changed: 0, unchanged: 0, unreadable: 0 });
    expect(await allIds(archive)).toEqual(['a']);
    expect(await archive.positions()).toEqual({ acme: 2 });
  });

  it('is there after a restart, and the call after it still is, too', async () => {
    const disk = new IDBFactory();
    const before = await openTestArchive(disk);
    await before.commit(callPage(1, true));
    await before.commit(detailPage(2, events('hangup')));
    await before.commit(callPage(3, true));
    const archive = await openTestArchive(disk);
    expect((await archive.detail('acme/a', 'events'))?.detail).toEqual(events('hangup'));
    expect(await archive.positions()).toEqual({ acme: 3 });
  });

  it('tells the list what the call itself does not: its recording, and how it went by its events', async () => {
    const disk = new IDBFactory();
    const archive = await openTestArchive(disk);
    const missed = { id: 'a', outcome: 'unknown', hasRecording: false } as const;
    await archive.commit(buildPage({ seq: 1, sessions: [buildSession(missed)] }));
    const before = (await archive.commit(detailPage(2, recordings(0)))).revision;
    expect(await archive.row('acme/a')).toMatchObject({ hasRecording: false });
    expect((await archive.commit(detailPage(3, recordings(1)))).revision).toBeGreaterThan(before);
    await archive.commit(
      detailPage(4, { kind: 'events', events: [], hangup: null, outcome: 'busy', unreadable: [] }),
    );
    const known = { hasRecording: true, outcome: 'busy' };
    expect(await archive.row('acme/a')).toMatchObject(known);
    const recorded = {
      kind: 'values',
      column: 'recording',
      values: ['yes'],
      isNot: false,
    } as const;
    const view = { sort: [], filter: { text: '', conditions: [recorded] } };
    expect(await allIds(archive, view)).toEqual(['a']);

    await archive.commit(
      buildPage({ seq: 5, sessions: [buildSession({ ...missed, talkSeconds: 9 })] }),
    );
    expect(await archive.row('acme/a')).toMatchObject({ ...known, talkSeconds: 9 });
    await archive.saveIndex();
    const again = await openTestArchive(disk);
    expect(await again.row('acme/a')).toMatchObject(known);
  });

  it('gives way to a later answer', async () => {
    const archive = await openTestArchive();
    await archive.commit(detailPage(1, events('create')));
    await archive.commit(detailPage(2, events('hangup')));
    expect((await archive.detail('acme/a', 'events'))?.detail).toEqual(events('hangup'));
  });

  it('is not the last word while its call went on, nor once the call has changed since', async () => {
    const archive = await openTestArchive();
    await archive.commit(callPage(1, false));
    await archive.commit(detailPage(2, events('create')));
    expect((await archive.detail('acme/a', 'events'))?.isFinal).toBe(false);
    await archive.commit(callPage(3, true));
    expect((await archive.detail('acme/a', 'events'))?.isFinal).toBe(false);
    await archive.commit(detailPage(4, events('hangup')));
    expect((await archive.detail('acme/a', 'events'))?.isFinal).toBe(true);
  });

  it('comes in the journal’s order or not at all', async () => {
    const archive = await openTestArchive();
    await archive.commit(callPage(1, true));
    const refused = await archive.commit(detailPage(3, events('hangup'))).catch((e: unknown) => e);
    expect(isArchiveError(refused, 'journal-gap')).toBe(true);
    await archive.commit(detailPage(2, events('hangup')));
    await archive.commit(detailPage(2, events('again')));
    expect((await archive.detail('acme/a', 'events'))?.detail).toEqual(events('hangup'));
  });
});
