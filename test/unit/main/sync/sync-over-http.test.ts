import { describe, expect, it, onTestFinished } from 'vitest';
import { createHttp } from '../../../../src/main/http/create-http.ts';
import { withRetry } from '../../../../src/main/http/retry.ts';
import { openJournal } from '../../../../src/main/journal/journal.ts';
import { cometchat } from '../../../../src/main/providers/cometchat/index.ts';
import { replayPage } from '../../../../src/main/sync/replay.ts';
import { createSyncRuns, type SyncRuns } from '../../../../src/main/sync/sync-runs.ts';
import { arraySource } from '../../../fakes/array-source.ts';
import type { CallSource } from '../../../../src/main/samples/call-source.ts';
import { generateCalls } from '../../../../src/main/samples/generate-calls.ts';
import { json } from '../../../../src/main/samples/loopback-server.ts';
import type { SyncParts } from '../../../../src/main/sync/sync-parts.ts';
import type { SyncWaiting } from '../../../../src/shared/ipc.ts';
import type { Page } from '../../../../src/shared/page.ts';
import { apiError, rateLimited, startFakeCometChat } from '../../../fakes/cometchat.ts';
import { pass } from '../../../fakes/faults.ts';
import { temporaryFolder } from '../files/temporary-folder.ts';
import { connectedTo, syncRequest } from './scripted-provider.ts';
import { parseBytes } from '../../../../src/shared/json-bytes.ts';

/** Everything real but the account: HTTP on loopback, the provider's client, files on disk. */
const shelf = async (
  apiKey = 'test-key',
  source?: CallSource,
  onWaiting: (waiting: SyncWaiting) => void = () => undefined,
) => {
  const fake = await startFakeCometChat(source === undefined ? {} : { source });
  onTestFinished(fake.close);
  const folder = await temporaryFolder();
  const journal = await openJournal({ folder, floorBytes: 0 });
  onTestFinished(journal.close);
  const http = createHttp({ fetch, isOnline: () => true });
  const settings = { appId: 'app12345', region: 'us', baseUrl: fake.baseUrl };
  const access = { connectionId: 'acme', settings, secrets: { apiKey } };
  const client = cometchat.connect(access, http);
  const now = () => Date.UTC(2026, 0, 16);
  const parts: SyncParts = {
    journal: () => Promise.resolve(journal),
    connect: () =>
      Promise.resolve(connectedTo(client, { traits: cometchat.traits, serverNow: now })),
    withRetry: (work, options) => withRetry(work, { ...options, random: () => 0 }),
    now,
    newRunId: () => crypto.randomUUID(),
    network: { whenOnline: () => Promise.resolve() },
    onWaiting,
  };
  return { fake, folder, client, parts, runs: createSyncRuns(parts) };
};

const request = syncRequest();

const pagesOf = async (runs: SyncRuns, runId: string): Promise<readonly Page[]> => {
  const next = await runs.nextPages(runId);
  return next.kind === 'done' ? [] : [...next.pages, ...(await pagesOf(runs, runId))];
};

const idsOf = (pages: readonly Page[]): readonly string[] =>
  pages.flatMap(({ sessions }) => parseBytes(sessions).map(({ id }) => id));

const replayedFrom = async (folder: string): Promise<readonly Page[]> => {
  const journal = await openJournal({ folder, floorBytes: 0 });
  onTestFinished(journal.close);
  const parts = { journal, readersOf: () => cometchat };
  const pages: Page[] = [];
  for (;;) {
    const place = { connectionId: 'acme', afterSeq: pages.length };
    const replayed = await replayPage(parts, place);
    if (replayed?.kind !== 'page') return pages;
    pages.push(replayed.page);
  }
};

describe('a sync over HTTP', () => {
  it('fetches every call once, and the journal alone gives the same pages again', async () => {
    const { fake, folder, runs } = await shelf();
    const pages = await pagesOf(runs, (await runs.start(request)).runId);
    await fake.close();
    expect(new Set(idsOf(pages)).size).toBe(250);
    expect(idsOf(pages)).toHaveLength(250);
    expect(await replayedFrom(folder)).toEqual(pages);
  });

  it('meets a server error in between by asking again', async () => {
    const { fake, runs } = await shelf();
    fake.faults.next(pass, apiError(503, 'ERR_DOWN'));
    const pages = await pagesOf(runs, (await runs.start(request)).runId);
    const end = { callsSeen: 250, nextCursor: null, retries: 1 };
    expect(pages.at(-1)?.checkpoint).toMatchObject(end);
  });

  it('reads an interrupted window again from its first page after a restart', async () => {
    const { runs } = await shelf();
    await runs.nextPages((await runs.start(request)).runId);
    await runs.stopAll();
    const again = await pagesOf(runs, (await runs.start(request)).runId);
    expect(new Set(idsOf(again)).size).toBe(250);
    expect(again.at(-1)?.window).toMatchObject({ verdict: 'done', said: 250, distinct: 250 });
  });

  it('reads calls that arrive while it pages no less than the others', async () => {
    const generated = generateCalls({ seed: 4, count: 230, until: Date.UTC(2026, 0, 15) });
    const calls = Array.from({ length: 230 }, (_, at) => generated.at(at));
    const late = calls.splice(40, 3);
    const { fake, runs } = await shelf('test-key', arraySource(calls));
    let requests = 0;
    fake.faults.always((exchange) => {
      requests += 1;
      if (requests === 2) calls.push(...late);
      return pass(exchange);
    });
    const pages = await pagesOf(runs, (await runs.start(request)).runId);
    expect(new Set(idsOf(pages)).size).toBe(230);
    expect(pages.at(-1)?.window).toMatchObject({ verdict: 'done', distinct: 230, reading: 2 });
  });

  it('gives up on a server that sends the same calls whatever page is asked', async () => {
    const { fake, runs } = await shelf();
    const data = ['a', 'b'].map((sessionId) => ({ sessionId, status: 'ended', initiatedAt: 1 }));
    fake.faults.always(({ request: { path }, send }) => {
      const page = Number(new URL(path, fake.url).searchParams.get('page'));
      const pagination = { total: 999, per_page: 2, current_page: page, total_pages: 500 };
      send(json(200, { data, meta: { pagination } }));
    });
    const { runId } = await runs.start(request);
    const refused = { failure: { kind: 'wrong-shape' } };
    await expect(pagesOf(runs, runId)).rejects.toMatchObject(refused);
  });

  it('ends with the provider’s own reason when the key is refused, and journals nothing', async () => {
    const { folder, runs } = await shelf('wrong-key');
    const { runId } = await runs.start(request);
    await expect(runs.nextPages(runId)).rejects.toMatchObject({ failure: { kind: 'key-refused' } });
    expect(await replayedFrom(folder)).toEqual([]);
  });

  it('asks for four pages at once, and stops within a quarter of a second when it is told to', async () => {
    const { fake, runs } = await shelf();
    let underWay = 0;
    const areAsked = new Promise<void>((resolve) => {
      fake.faults.when(
        ({ path }) => !path.includes('page=1&'),
        () => {
          underWay += 1;
          if (underWay === 2) resolve();
        },
      );
    });
    const { runId } = await runs.start(request);
    await runs.nextPages(runId);
    const page = expect(runs.nextPages(runId)).rejects.toMatchObject({
      failure: { kind: 'cancelled' },
    });
    await areAsked;
    const stoppedAt = performance.now();
    await runs.stop(runId);
    await page;
    expect(performance.now() - stoppedAt).toBeLessThan(250);
  });

  it('tells how long the provider makes it wait, and when it goes on', async () => {
    const waits: (SyncWaiting['waiting'] | undefined)[] = [];
    const { fake, runs } = await shelf('test-key', undefined, ({ waiting }) => waits.push(waiting));
    fake.faults.next(pass, rateLimited({ 'retry-after': '1' }));
    await pagesOf(runs, (await runs.start(request)).runId);
    expect(waits).toMatchObject([{ reason: { kind: 'rate-limited' } }, null]);
    expect(waits[0]?.until).toBeGreaterThan(Date.now() - 5_000);
  });

  it('is bounded by the provider’s clock where this machine’s is ten days slow', async () => {
    const { client, parts } = await shelf();
    const serverNow = Date.UTC(2026, 0, 16);
    const slow = createSyncRuns({
      ...parts,
      now: () => serverNow - 10 * 86_400_000,
      connect: () =>
        Promise.resolve(
          connectedTo(client, { traits: cometchat.traits, serverNow: () => serverNow }),
        ),
    });
    const pages = await pagesOf(slow, (await slow.start(request)).runId);
    expect(new Set(idsOf(pages)).size).toBe(250);
    expect(pages.at(-1)?.window?.to).toBe(serverNow);
  });

  it('lets go of a server that does not answer as soon as it is stopped', async () => {
    const { fake, runs } = await shelf();
    const { runId } = await runs.start(request);
    const isAsked = new Promise<void>((resolve) => fake.faults.always(() => resolve()));
    const page = expect(runs.nextPages(runId)).rejects.toMatchObject({
      failure: { kind: 'cancelled' },
    });
    await isAsked;
    await runs.stop(runId);
    await page;
  });
});
