import { Dexie } from 'dexie';
import fc from 'fast-check';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';

import type { BlockRecord } from '../../../../src/renderer/archive/block.ts';
import type { Since } from '../../../../src/shared/coverage.ts';
import type { Archive } from '../../../../src/renderer/archive/contract.ts';
import { createArchive } from '../../../../src/renderer/archive/create-archive.ts';
import type { Page } from '../../../../src/shared/page.ts';
import type { Session } from '../../../../src/shared/session.ts';
import { buildCheckpoint, buildPage, buildSession } from './build-page.ts';
import { allIds, allRows, newestFirst } from './test-archive.ts';

const openOn = async (disk: IDBFactory): Promise<Archive> => {
  const archive = createArchive({ indexedDB: disk, IDBKeyRange }, { leastDead: 1 });
  await archive.open(() => undefined);
  return archive;
};

/** What lies in the store. */
const blocksOn = async (disk: IDBFactory): Promise<readonly BlockRecord[]> => {
  const db = new Dexie('callshelf', { indexedDB: disk, IDBKeyRange, cache: 'disabled' });
  await db.open();
  const blocks = await db.table<BlockRecord>('blocks').toArray();
  db.close();
  return blocks;
};

const bytesOf = ({ body, slots, prints }: BlockRecord): number =>
  body.byteLength + slots.byteLength + prints.byteLength;

const ids = Array.from({ length: 200 }, (_, n) => `call-${String(n)}`);

/** A page of calls that say `word`, with the provider's JSON in a notation of its own. */
const pageOf = (seq: number, word: string, raw = word): Page =>
  buildPage({
    seq,
    sessions: ids.map((id) => buildSession({ id, providerStatus: word })),
    raw: ids.map((id) => `{"id":"${id}","as":"${raw}"}`),
  });

describe('a page that the archive has already', () => {
  it('takes no room but for saying so', async () => {
    const disk = new IDBFactory();
    const archive = await openOn(disk);
    await archive.commit(pageOf(1, 'ended'));
    const report = await archive.commit(pageOf(2, 'ended'));
    expect(report).toMatchObject({ added: 0, changed: 0, unchanged: 200 });
    const [first, second] = await blocksOn(disk);
    expect(bytesOf(first!)).toBeGreaterThan(3_000);
    expect(bytesOf(second!)).toBe(0);
    expect([...second!.repeats!]).toEqual([first!.no, 0, 200]);
  });

  it('is stored where the provider’s JSON has become another, though it reads the same', async () => {
    const disk = new IDBFactory();
    const archive = await openOn(disk);
    await archive.commit(pageOf(1, 'ended'));
    await archive.commit(pageOf(2, 'ended', 'more'));
    expect(await archive.rawJson('acme/call-7')).toBe('{"id":"call-7","as":"more"}');
    expect(await (await openOn(disk)).rawJson('acme/call-7')).toBe('{"id":"call-7","as":"more"}');
  });

  it('keeps of a page what is new, with the items that nobody could read', async () => {
    const disk = new IDBFactory();
    const archive = await openOn(disk);
    await archive.commit(pageOf(1, 'ended'));
    const sessions = [...ids, 'new'].map((id) => buildSession({ id, providerStatus: 'ended' }));
    const raw = [...ids, 'new'].map((id) => `{"id":"${id}","as":"ended"}`);
    await archive.commit(buildPage({ seq: 2, sessions, raw, unreadableRaw: ['{"odd":1}'] }));
    const again = await openOn(disk);
    for (const one of [archive, again]) {
      expect(await one.rawJson('acme/new')).toBe('{"id":"new","as":"ended"}');
      expect(await one.rawJson('acme/call-199')).toBe('{"id":"call-199","as":"ended"}');
      expect(await one.overview()).toMatchObject([{ calls: 201, unreadable: 1 }]);
    }
  });

  it('is no repeat where a page on its way before it says otherwise', async () => {
    const disk = new IDBFactory();
    const archive = await openOn(disk);
    await archive.commit(pageOf(1, 'ended'));
    await archive.commitAll([pageOf(2, 'amended'), pageOf(3, 'ended')]);
    for (const one of [archive, await openOn(disk)]) {
      expect(await one.row('acme/call-3')).toMatchObject({ providerStatus: 'ended' });
      expect(await one.versions('acme/call-3')).toHaveLength(3);
    }
  });

  it('brings back a call that was gone', async () => {
    const disk = new IDBFactory();
    const archive = await openOn(disk);
    await archive.commit(pageOf(1, 'ended'));
    await archive.commit(buildPage({ seq: 2, sessions: [], goneIds: ['call-3'] }));
    expect(await archive.row('acme/call-3')).toMatchObject({ isGone: true });
    await archive.commit(pageOf(3, 'ended'));
    for (const one of [archive, await openOn(disk)]) {
      expect(await one.row('acme/call-3')).toMatchObject({ isGone: false });
    }
  });
});

describe('copies that nobody can ask for', () => {
  const withDead = async () => {
    const disk = new IDBFactory();
    const archive = await openOn(disk);
    await archive.commit(pageOf(1, 'ended', 'first'));
    await archive.commit(pageOf(2, 'ended', 'second'));
    return { disk, archive };
  };

  it('are emptied out of their block', async () => {
    const { disk, archive } = await withDead();
    const [before] = await blocksOn(disk);
    await archive.tidy();
    const [after, newest] = await blocksOn(disk);
    expect(after!.body.length).toBeLessThan(before!.body.length);
    expect({ ...after, body: null, slots: null }).toEqual({ ...before, body: null, slots: null });
    const texts = await new Response(
      new Blob([after!.body]).stream().pipeThrough(new DecompressionStream('gzip')),
    ).text();
    expect(texts).not.toContain('first');
    expect(newest!.body.length).toBeGreaterThan(0);
  });

  it('are emptied once, and by themselves some time after the last commit', async () => {
    const disk = new IDBFactory();
    const archive = createArchive({ indexedDB: disk, IDBKeyRange }, { leastDead: 1, restMs: 5 });
    await archive.open(() => undefined);
    const many = (seq: number, as: string) =>
      buildPage({
        seq,
        sessions: Array.from({ length: 1_200 }, (_, n) => buildSession({ id: String(n) })),
        raw: Array.from({ length: 1_200 }, (_, n) => `{"id":"${String(n)}","as":"${as}"}`),
      });
    await archive.commit(many(1, 'first'));
    await archive.commit(many(2, 'second'));
    const full = (await blocksOn(disk))[0]!.body.length;
    await expect.poll(async () => (await blocksOn(disk))[0]!.body.length).toBeLessThan(full);
    const emptied = (await blocksOn(disk))[0]!.body;
    await archive.tidy();
    expect((await blocksOn(disk))[0]!.body).toEqual(emptied);
  });

  it('stay while they are less than a quarter of a block', async () => {
    const disk = new IDBFactory();
    const archive = await openOn(disk);
    await archive.commit(pageOf(1, 'ended', 'first'));
    const few = ids.slice(0, 40);
    await archive.commit(
      buildPage({
        seq: 2,
        sessions: few.map((id) => buildSession({ id, providerStatus: 'ended' })),
        raw: few.map((id) => `{"id":"${id}","as":"second"}`),
      }),
    );
    const before = await blocksOn(disk);
    await archive.tidy();
    expect(await blocksOn(disk)).toEqual(before);
  });

  it('leave the block alone when it cannot be unzipped', async () => {
    const { disk, archive } = await withDead();
    const db = new Dexie('callshelf', { indexedDB: disk, IDBKeyRange, cache: 'disabled' });
    await db.open();
    const blocks = db.table<BlockRecord, number>('blocks');
    const block = await blocks.get(1);
    await blocks.put({ ...block!, body: block!.body.slice(0, 50) });
    db.close();
    await expect(archive.tidy()).rejects.toThrow();
    expect((await blocksOn(disk))[0]!.body.length).toBe(50);
    expect(await archive.rawJson('acme/call-7')).toContain('second');
  });
});

/** One thing that happens to an archive. */
type Step =
  | { readonly kind: 'page'; readonly calls: readonly Copy[]; readonly gone: readonly string[] }
  | { readonly kind: 'batch'; readonly pages: readonly (readonly Copy[])[] }
  | { readonly kind: 'closed window'; readonly calls: readonly Copy[] }
  | { readonly kind: 'run' }
  | { readonly kind: 'tidy' }
  | { readonly kind: 'save' }
  | { readonly kind: 'reopen' }
  | { readonly kind: 'reopen without snapshot' };

interface Copy {
  readonly id: string;
  readonly content: number;
  readonly raw: number;
}

const anyId = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const anyCopy = fc.record({ id: anyId, content: fc.nat(1), raw: fc.nat(1) });
const anyCalls = fc.array(anyCopy, { maxLength: 6 });
const only = (kind: 'run' | 'tidy' | 'save' | 'reopen' | 'reopen without snapshot') =>
  fc.constant<Step>({ kind });

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('page' as const),
      calls: anyCalls,
      gone: fc.array(anyId, { maxLength: 1 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('batch' as const),
      pages: fc.array(anyCalls, { maxLength: 3 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('closed window' as const), calls: anyCalls }),
  },
  { weight: 1, arbitrary: only('run') },
  { weight: 3, arbitrary: only('tidy') },
  { weight: 1, arbitrary: only('save') },
  { weight: 1, arbitrary: only('reopen') },
  { weight: 2, arbitrary: only('reopen without snapshot') },
);

const sessionOf = ({ id, content }: Copy): Session =>
  buildSession({
    id,
    initiatedAt: 1_000 + id.charCodeAt(0),
    isFinal: content === 1,
    providerStatus: `word ${String(content)}`,
    parentId: content === 1 ? 'z' : null,
    participants:
      content === 1
        ? [
            {
              personId: id,
              name: 'Ann',
              hasJoined: true,
              state: null,
              deviceId: null,
              joinedAt: null,
              leftAt: null,
              seconds: null,
            },
          ]
        : [],
  });

/** Pages as main hands them over; `plain` ones do not say how the raw JSON hashes. */
const pagesOf = (
  step: Step,
  seq: number,
  run: number,
): readonly { readonly full: Page; readonly plain: Page }[] => {
  const all = step.kind === 'batch' ? step.pages : 'calls' in step ? [step.calls] : [];
  return all.map((calls, at) => {
    const window =
      step.kind === 'closed window'
        ? {
            from: 0,
            to: 1_100,
            said: null,
            distinct: calls.length,
            firstSeq: seq + at,
            readDownTo: null,
            readAt: 2_000,
            settledTo: 0,
            reading: 1,
            verdict: 'done' as const,
          }
        : null;
    const full = buildPage({
      seq: seq + at,
      sessions: calls.map(sessionOf),
      raw: calls.map(({ id, raw }) => `{"id":"${id}","raw":${String(raw)}}`),
      goneIds: step.kind === 'page' ? step.gone : [],
      checkpoint: buildCheckpoint({ runId: `run-${String(run)}` }),
      window,
    });
    return { full, plain: { ...full, rawPrints: new Uint32Array() } };
  });
};

const clearSnapshots = async (disk: IDBFactory): Promise<void> => {
  const db = new Dexie('callshelf', { indexedDB: disk, IDBKeyRange, cache: 'disabled' });
  await db.open();
  await db.table('snapshots').clear();
  db.close();
};

/** All that can be asked of an archive about its calls. */
const told = async (archive: Archive) => {
  const rows = await allRows(archive);
  const since = (kind: Since) =>
    allIds(archive, { ...newestFirst, filter: { text: '', since: kind } });
  return {
    rows,
    calls: await Promise.all(rows.map(({ key }) => archive.call(key))),
    raw: await Promise.all(rows.map(({ key }) => archive.rawJson(key))),
    versions: await Promise.all(
      rows.map(async ({ key }) =>
        (await archive.versions(key)).map(({ session, rawJson }) => ({ session, rawJson })),
      ),
    ),
    threads: await Promise.all(rows.map(({ key }) => archive.conversation(key))),
    overview: await archive.overview(),
    changes: await archive.changes(),
    since: [await since('new'), await since('changed'), await since('gone')],
    holdings: await archive.holdings('acme', { differsBefore: 0 }),
    totals: await archive.totals(newestFirst, null),
  };
};

/** `npm run test:long` asks for thousands. */
const runs = Number(process.env['ARCHIVE_RUNS'] ?? 150);

describe('an archive that leaves repeats out and empties dead copies', () => {
  it(
    'answers all that one answers that stores every copy and is never opened again',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(anyStep, { maxLength: 14 }), async (steps) => {
          const disk = new IDBFactory();
          let archive = await openOn(disk);
          const plain = await openOn(new IDBFactory());
          let [seq, run] = [1, 1];
          for (const step of steps) {
            const pages = pagesOf(step, seq, run);
            if (pages.length > 0) {
              const report = await archive.commitAll(pages.map(({ full }) => full));
              const expected = await plain.commitAll(pages.map(({ plain }) => plain));
              expect({ ...report, revision: 0 }).toEqual({ ...expected, revision: 0 });
              seq += pages.length;
            }
            if (step.kind === 'run') run += 1;
            if (step.kind === 'tidy') await archive.tidy();
            if (step.kind === 'save') await archive.saveIndex();
            if (step.kind === 'reopen without snapshot') await clearSnapshots(disk);
            if (step.kind.startsWith('reopen')) archive = await openOn(disk);
          }
          expect(await told(archive)).toEqual(await told(plain));
          await archive.tidy();
          await clearSnapshots(disk);
          expect(await told(await openOn(disk))).toEqual(await told(plain));
        }),
        { numRuns: runs },
      );
    },
    runs * 200,
  );
});
