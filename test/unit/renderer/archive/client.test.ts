import { expose } from 'comlink';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it, onTestFinished } from 'vitest';

import { isArchiveError } from '../../../../src/renderer/archive/archive-error.ts';
import { archiveClient, type ArchiveWorker } from '../../../../src/renderer/archive/client.ts';
import { createArchive } from '../../../../src/renderer/archive/create-archive.ts';
import { buildPage } from './build-page.ts';
import { newestFirst } from './test-archive.ts';

/** The archive at the other end of a channel: what a worker is, without the thread. */
const startBehindChannel = () => {
  const { port1, port2 } = new MessageChannel();
  expose(createArchive({ indexedDB: new IDBFactory(), IDBKeyRange }), port2);
  port1.start();
  onTestFinished(() => {
    port1.close();
    port2.close();
  });
  const worker: ArchiveWorker = port1;
  return { worker: port1, archive: archiveClient(worker), silence: () => port2.close() };
};

describe('the archive behind a worker', () => {
  it('answers as the archive itself does, progress included', async () => {
    const { archive } = startBehindChannel();
    await archive.open(() => undefined);
    expect(await archive.commit(buildPage())).toMatchObject({ added: 1 });
    const progress: number[] = [];
    await archive.open(({ blocks }) => progress.push(blocks));
    expect(progress).toEqual([1, 1]);
    const selection = { kind: 'some', keys: new Set(['acme/call-1']) } as const;
    expect(await archive.totals(newestFirst, selection)).toMatchObject({ calls: 1 });
    expect(await archive.rawJson('acme/call-1')).toContain('call-1');
  });

  it('throws what the archive throws, by name', async () => {
    const { archive } = startBehindChannel();
    await archive.open(() => undefined);
    const error: unknown = await archive.commit(buildPage({ seq: 5 })).catch((e: unknown) => e);
    expect(isArchiveError(error, 'journal-gap')).toBe(true);
  });

  it('refuses every open and every later question when the worker crashes', async () => {
    const { archive, worker, silence } = startBehindChannel();
    await archive.open(() => undefined);
    silence();
    const open = archive.overview().catch((e: unknown) => e);
    worker.dispatchEvent(Object.assign(new Event('error'), { message: 'out of memory' }));
    const [first, later] = [await open, await archive.positions().catch((e: unknown) => e)];
    expect(isArchiveError(first, 'stopped')).toBe(true);
    expect(String(first)).toContain('out of memory');
    expect(isArchiveError(later, 'stopped')).toBe(true);
  });
});
