import { describe, expect, it } from 'vitest';

import type { Archive } from '../../../../src/renderer/archive/contract.ts';
import { createArchive } from '../../../../src/renderer/archive/create-archive.ts';
import { buildCheckpoint, buildPage, buildSession } from './build-page.ts';
import { createShutDisk } from './shut-disk.ts';
import { allIds } from './test-archive.ts';

const pageOf = (seq: number, id: string) =>
  buildPage({ seq, sessions: [buildSession({ id })], checkpoint: buildCheckpoint() });

const openArchive = async () => {
  const disk = createShutDisk();
  const archive = createArchive(disk);
  await archive.open(() => undefined);
  await archive.commit(pageOf(1, 'a'));
  return { disk, archive };
};

const reasonOf = (answer: Promise<unknown>): Promise<unknown> =>
  answer.then(
    () => 'answered',
    (error: unknown) => (error as Error).name,
  );

const questions: Readonly<Record<string, (archive: Archive) => Promise<unknown>>> = {
  'a commit': (archive) => archive.commit(pageOf(2, 'b')),
  'what a run is planned from': (archive) => archive.holdings('acme', { differsBefore: 1 }),
  'a call': (archive) => archive.call('acme/a'),
  'the places in the journal': (archive) => archive.positions(),
  'the saved views': (archive) => archive.savedViews(),
};

describe('a store that the browser has shut', () => {
  it.each(Object.entries(questions))('is named by %s, and answers it once open', async (_, ask) => {
    const { disk, archive } = await openArchive();
    disk.shut();
    expect(await reasonOf(ask(archive))).toBe('archive:shut');
    expect(await reasonOf(ask(archive))).toBe('archive:shut');
    expect(await allIds(archive)).toEqual(['a']);
    await archive.open(() => undefined);
    expect(await reasonOf(ask(archive))).toBe('answered');
  });

  it('is still shut, and the list still there, when it cannot be opened again', async () => {
    const { disk, archive } = await openArchive();
    disk.shut();
    disk.refuse(true);
    await expect(archive.open(() => undefined)).rejects.toThrow('backing store');
    expect(await reasonOf(archive.positions())).toBe('archive:shut');
    expect(await allIds(archive)).toEqual(['a']);
    disk.refuse(false);
    expect(await archive.open(() => undefined)).toMatchObject({ calls: 1 });
    expect(await archive.positions()).toEqual({ acme: 1 });
  });

  it('is known by what it holds when it comes back empty', async () => {
    const { disk, archive } = await openArchive();
    const before = (
      await archive.rows({ view: { sort: [], filter: { text: '' } }, from: 0, to: 1 })
    ).revision;
    disk.shut();
    disk.wipe();
    expect(await archive.open(() => undefined)).toMatchObject({ calls: 0 });
    const { rows, revision } = await archive.rows({
      view: { sort: [], filter: { text: '' } },
      from: 0,
      to: 1,
    });
    expect(rows).toEqual([]);
    expect(revision).toBeGreaterThan(before);
  });

  it('has each page of a run once in its log, though it came back empty', async () => {
    const { disk, archive } = await openArchive();
    await archive.commit(pageOf(2, 'b'));
    disk.shut();
    disk.wipe();
    await archive.open(() => undefined);
    for (const page of [pageOf(1, 'a'), pageOf(2, 'b'), pageOf(3, 'c')]) await archive.commit(page);
    expect(await archive.runLog()).toMatchObject([{ pages: 3, added: 3 }]);
  });

  it('goes on with the log of a run where nothing was lost', async () => {
    const { disk, archive } = await openArchive();
    for (const page of [pageOf(2, 'b'), pageOf(3, 'c')]) await archive.commit(page);
    disk.shut();
    await archive.open(() => undefined);
    await archive.commit(pageOf(4, 'd'));
    expect(await archive.runLog()).toMatchObject([{ pages: 4, added: 4 }]);
  });

  it('is not one that we closed ourselves', async () => {
    const { archive } = await openArchive();
    await archive.close();
    expect(await reasonOf(archive.positions())).toBe('DatabaseClosedError');
  });
});
