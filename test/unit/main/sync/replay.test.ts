import { slotAt } from '../../../../src/shared/kept-text.ts';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { FailureError } from '../../../../src/main/failure-error.ts';
import { storedBytes } from '../../../../src/main/journal/free-space.ts';
import { openJournal } from '../../../../src/main/journal/journal.ts';
import { replayPage, type Readers } from '../../../../src/main/sync/replay.ts';
import { createSyncRuns } from '../../../../src/main/sync/sync-runs.ts';
import type { Page, Slot } from '../../../../src/shared/page.ts';
import { temporaryFolder } from '../files/temporary-folder.ts';
import { answer, partsAround, readIds, scriptedClient, syncRequest } from './scripted-provider.ts';
import { parseBytes } from '../../../../src/shared/json-bytes.ts';

const readers: Readers = { readList: readIds, readCall: readIds };

const openIn = async (folder: string, sealAtBytes?: number) => {
  const size = sealAtBytes === undefined ? {} : { sealAtBytes };
  const journal = await openJournal({ folder, floorBytes: 0, ...size });
  onTestFinished(journal.close);
  return journal;
};

/** A run of two pages and a look-up, journaled for real. */
const synced = async () => {
  const folder = await temporaryFolder();
  const journal = await openIn(folder, 1);
  const { client } = scriptedClient([answer(['a', 'ü🎧', ''], '2'), answer(['c'], null)]);
  const runs = createSyncRuns(
    partsAround(client, { journal: () => Promise.resolve(journal) }).parts,
  );
  const { runId } = await runs.start(syncRequest());
  const pages: Page[] = [];
  for (let next = await runs.nextPages(runId); next.kind === 'pages';) {
    pages.push(...next.pages);
    next = await runs.nextPages(runId);
  }
  pages.push(await runs.lookUp({ connectionId: 'acme', callId: 'd', heldSeq: 0 }));
  return { folder, pages };
};

/** Pages that were ready together lie in one segment: which one is not certain. */
const damagePage = async (folder: string, seq: number): Promise<void> => {
  for (const name of await readdir(folder)) {
    const bytes = await readFile(join(folder, name));
    const at = bytes.indexOf(`"seq":${seq}`);
    if (at < 0) continue;
    bytes[at] = 0;
    await writeFile(join(folder, name), bytes);
    return;
  }
  throw new Error(`Page ${seq} is nowhere in ${folder}.`);
};

describe('replaying the journal', () => {
  it('gives the very pages that were handed over when they came, look-ups included', async () => {
    const { folder, pages } = await synced();
    const parts = { journal: await openIn(folder), readersOf: () => readers };
    const replayed = [0, 1, 2].map((afterSeq) =>
      replayPage(parts, { connectionId: 'acme', afterSeq }),
    );
    expect(await Promise.all(replayed)).toEqual(pages.map((page) => ({ kind: 'page', page })));
  });

  it('asks once, before the first page, whether there is room for all of them', async () => {
    const { folder, pages } = await synced();
    const journal = await openIn(folder);
    const asked: number[] = [];
    const full = new FailureError({ kind: 'disk-full', neededBytes: 1 });
    const ensureRoom = (bytes: number): Promise<void> => {
      asked.push(bytes);
      return Promise.reject(full);
    };
    const parts = { journal, readersOf: () => readers, ensureRoom };
    await expect(replayPage(parts, { connectionId: 'acme', afterSeq: 0 })).rejects.toBe(full);
    const journaled = journal.ownBytes('acme');
    expect(journaled).toBeGreaterThan(100 * pages.length);
    expect(asked).toEqual([storedBytes(journaled)]);
    const second = await replayPage(parts, { connectionId: 'acme', afterSeq: 1 });
    expect(second).toEqual({ kind: 'page', page: pages[1] });
    expect(asked).toHaveLength(1);
  });

  it('ends after the last page and knows nothing of a connection that never synced', async () => {
    const { folder } = await synced();
    const parts = { journal: await openIn(folder), readersOf: () => readers };
    expect(await replayPage(parts, { connectionId: 'acme', afterSeq: 3 })).toBeNull();
    expect(await replayPage(parts, { connectionId: 'bolt', afterSeq: 0 })).toBeNull();
  });

  it('gives each call the place of its own text in the body', async () => {
    const { pages } = await synced();
    const { body, slots, sessions, unreadable } = pages[0]!;
    const text = gunzipSync(body).toString();
    const cut = ({ start, end }: Slot): unknown => JSON.parse(text.slice(start, end));
    const ids = parseBytes(sessions).map(({ id }) => id);
    expect(ids.map((_, at) => cut(slotAt(slots, at)!))).toEqual(ids);
    expect(unreadable.map(({ slot }) => cut(slot))).toEqual(['']);
  });

  it('names a damaged page and goes on with the one after it', async () => {
    const { folder, pages } = await synced();
    await damagePage(folder, 2);
    const parts = { journal: await openIn(folder), readersOf: () => readers };
    const damaged = await replayPage(parts, { connectionId: 'acme', afterSeq: 1 });
    expect(damaged).toMatchObject({ kind: 'damaged', seq: 2 });
    const next = await replayPage(parts, { connectionId: 'acme', afterSeq: 2 });
    expect(next).toEqual({ kind: 'page', page: pages[2] });
  });

  it('names a page of a provider that this version does not know', async () => {
    const { folder } = await synced();
    const parts = { journal: await openIn(folder), readersOf: () => null };
    expect(await replayPage(parts, { connectionId: 'acme', afterSeq: 0 })).toEqual({
      kind: 'damaged',
      seq: 1,
      detail:
        'Page 1 of the journal cannot be read as calls: this version does not know the provider cometchat.',
    });
  });

  it('names a page that the provider’s reader refuses', async () => {
    const { folder } = await synced();
    const refuse = () => {
      throw new FailureError({ kind: 'wrong-shape', detail: 'no data' });
    };
    const readersOf = () => ({ readList: refuse, readCall: refuse });
    const parts = { journal: await openIn(folder), readersOf };
    const replayed = await replayPage(parts, { connectionId: 'acme', afterSeq: 0 });
    expect(replayed).toMatchObject({ kind: 'damaged', seq: 1 });
  });
});
