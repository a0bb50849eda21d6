import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FailureError } from '../../../../src/main/failure-error.ts';
import { openJournal } from '../../../../src/main/journal/journal.ts';
import { createAppendFile, type CreateFile } from '../../../../src/main/journal/segment-writer.ts';
import type { ProviderClient } from '../../../../src/main/providers/provider.ts';
import { startRun, type SyncRun } from '../../../../src/main/sync/sync-run.ts';
import type { SyncParts, SyncTraits } from '../../../../src/main/sync/sync-parts.ts';
import type { SyncRequest } from '../../../../src/shared/ipc.ts';
import type { Page } from '../../../../src/shared/page.ts';
import {
  answer,
  connectedTo,
  journalOf,
  partsAround,
  scriptedClient,
  silentClient,
  syncRequest,
  type Script,
} from './scripted-provider.ts';

const now = 1_760_000_000_000;

interface Changes {
  readonly traits?: Partial<SyncTraits>;
  readonly request?: Partial<SyncRequest>;
  readonly parts?: Partial<SyncParts>;
}

const runOf = (client: ProviderClient, given: Changes = {}) => {
  const { request = {}, parts: changes = {}, traits = {} } = given;
  const { parts, entries } = partsAround(client, changes);
  const known = connectedTo(client, { serverNow: parts.now });
  const connected = { ...known, traits: { ...known.traits, ...traits } };
  const start = { request: syncRequest(request), connected, mostAtOnce: 1 };
  return { run: startRun(parts, start), entries };
};

const scriptedRun = (script: Script, changes: Changes = {}) => {
  const { client, asked } = scriptedClient(script);
  return { ...runOf(client, changes), asked };
};

const pageFrom = async (run: SyncRun): Promise<Page> => {
  const next = await run.nextPages();
  if (next.kind === 'done') throw new Error('the run is done');
  return next.pages[0]!;
};

/** A disk that refuses one append; the first is the head of a file. */
const refusingDisk = (refused: number) => {
  let appends = 0;
  let tell: () => void = () => undefined;
  const hasRefused = new Promise<void>((resolve) => (tell = resolve));
  const createFile: CreateFile = async (path) => {
    const file = await createAppendFile(path);
    const appendFile = (bytes: Uint8Array): Promise<void> => {
      appends += 1;
      return appends === refused
        ? Promise.reject(new Error('the disk refuses'))
        : file.appendFile(bytes);
    };
    // What was refused is closed; a moment later everybody knows.
    const close = async (): Promise<void> => {
      await file.close();
      setImmediate(tell);
    };
    return { appendFile, datasync: () => file.datasync(), close };
  };
  return { createFile, hasRefused };
};

describe('a run', () => {
  it('asks for page after page until the listing ends, and says so', async () => {
    const { run, asked } = scriptedRun([answer(['a', 'b'], '2', 3), answer(['c'], null, 3)]);
    expect(await pageFrom(run)).toMatchObject({ seq: 1, runId: 'run-1', sessionCount: 2 });
    expect(await pageFrom(run)).toMatchObject({ seq: 2, runId: 'run-1', sessionCount: 1 });
    expect(await run.nextPages()).toEqual({ kind: 'done' });
    expect(asked.map(({ cursor }) => cursor)).toEqual([null, '2']);
  });

  it('makes its first page alone, and others ahead once it is asked again', async () => {
    const { client, asked } = scriptedClient([
      answer(['a'], '2', 3),
      answer(['b'], '3', 3),
      answer(['c'], null, 3),
    ]);
    const { run } = runOf({ ...client, pageCursor: String });
    await run.nextPages();
    await new Promise(setImmediate);
    expect(asked).toHaveLength(1);
    await run.nextPages();
    await expect.poll(() => asked.length).toBe(3);
    await run.stop();
  });

  it('keeps the upper bound of its start, so that calls arriving meanwhile shift no page', async () => {
    let clock = now;
    const parts = { now: () => (clock += 60_000) };
    const script = [answer(['a'], '2'), answer(['b'], null)];
    const { run, asked } = scriptedRun(script, { parts });
    await run.nextPages();
    await run.nextPages();
    const [first, second] = asked.map(({ to }) => to);
    expect(first).toBe(second);
  });

  it('says with each page where it stands after it', async () => {
    const { run } = scriptedRun([answer(['a', ''], '2', 3), answer(['c'], null, 3)]);
    expect((await pageFrom(run)).checkpoint).toMatchObject({
      runId: 'run-1',
      startedAt: now,
      upperBound: now,
      nextCursor: 'more',
      pagesDone: 1,
      callsSeen: 2,
      providerTotal: 3,
      windowsDone: 0,
      windowsLeft: 1,
    });
    expect((await pageFrom(run)).checkpoint).toMatchObject({
      nextCursor: null,
      pagesDone: 2,
      callsSeen: 3,
      providerTotal: 3,
      windowsDone: 1,
      windowsLeft: 0,
    });
  });

  it('says with each page which window it belongs to, and whether its numbers agree', async () => {
    const { run } = scriptedRun([answer(['a', 'b'], '2', 3), answer(['c'], null, 3)]);
    const window = { from: 0, to: now, said: 3, firstSeq: 1, reading: 1 };
    expect((await pageFrom(run)).window).toMatchObject({ ...window, distinct: 2, verdict: 'open' });
    expect((await pageFrom(run)).window).toMatchObject({ ...window, distinct: 3, verdict: 'done' });
  });

  it('journals an answer as it came before handing it over', async () => {
    const { run, entries } = scriptedRun([answer(['a'], '2')]);
    const { checkpoint } = await pageFrom(run);
    expect(entries).toMatchObject([{ body: '["a"]', shape: 'list', runId: 'run-1', checkpoint }]);
  });

  it('numbers its pages on from what the archive holds, whatever the journal has lost', async () => {
    const places: (number | undefined)[] = [];
    const journal = journalOf((_, heldSeq) => {
      places.push(heldSeq);
      return 8;
    });
    const { run } = scriptedRun([answer(['a'], null)], {
      parts: { journal },
      request: { heldSeq: 7 },
    });
    expect(await pageFrom(run)).toMatchObject({ seq: 8, window: { firstSeq: 8 } });
    expect(places).toEqual([7]);
  });

  it('over one span of time asks for that only, and does not pass for a whole one', async () => {
    const only = { from: now - 9_000_000, to: now - 5_000_000 };
    const { run, asked } = scriptedRun([answer(['a'], null, 1)], { request: { only } });
    const { checkpoint, window } = await pageFrom(run);
    expect(window).toMatchObject({ ...only, verdict: 'done' });
    expect(checkpoint?.nextCursor).not.toBeNull();
    expect(asked).toMatchObject([{ from: only.from, to: only.to - 1 }]);
    expect(await run.nextPages()).toEqual({ kind: 'done' });
  });

  it('asks for the same page again after a failure', async () => {
    const { run, asked, entries } = scriptedRun([
      answer(['a'], '2'),
      { kind: 'server-error', status: 500 },
      answer(['b'], null),
    ]);
    await run.nextPages();
    await expect(run.nextPages()).rejects.toMatchObject({ failure: { kind: 'server-error' } });
    expect(await pageFrom(run)).toMatchObject({ seq: 2, sessionCount: 1 });
    expect(asked.map(({ cursor }) => cursor)).toEqual([null, '2', '2']);
    expect(entries).toHaveLength(2);
  });

  it('is over when the journal cannot be written: no later page gets there', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'run-'));
    const disk = refusingDisk(3);
    const journal = await openJournal({ folder, createFile: disk.createFile });
    const script = [answer(['a'], '2'), answer(['b'], '3'), answer(['c'], null)];
    const { client: scripted, asked } = scriptedClient(script);
    const client: ProviderClient = {
      ...scripted,
      listCalls: async (ask, signal) => {
        // Ready together, the first two would be written and refused together.
        if (ask.cursor === '2') await expect.poll(() => journal.positions()).toEqual({ acme: 1 });
        if (ask.cursor === '3') await disk.hasRefused;
        return scripted.listCalls(ask, signal);
      },
    };
    const { parts } = partsAround(client, { journal: () => Promise.resolve(journal) });
    const run = startRun(parts, { request: syncRequest(), connected: connectedTo(client) });
    expect(await pageFrom(run)).toMatchObject({ seq: 1 });
    await expect(run.nextPages()).rejects.toMatchObject({ failure: { kind: 'file' } });
    await expect(run.nextPages()).rejects.toMatchObject({ failure: { kind: 'file' } });
    await expect.poll(() => asked.length).toBe(3);
    await new Promise((resolve) => setImmediate(resolve));
    // Waits for whatever was put on its way.
    await journal.close();
    expect(journal.positions()).toEqual({ acme: 1 });
    await run.stop();
    await rm(folder, { recursive: true });
  });
});

describe('a window whose numbers do not agree', () => {
  it('is read again, and is done when they agree then', async () => {
    const { run } = scriptedRun([answer(['a'], null, 2), answer(['a', 'b'], null, 2)]);
    expect((await pageFrom(run)).window).toMatchObject({ verdict: 'open', reading: 1 });
    expect(await pageFrom(run)).toMatchObject({
      window: { verdict: 'done', reading: 2, firstSeq: 2 },
      checkpoint: { callsSeen: 2, nextCursor: null },
    });
    expect(await run.nextPages()).toEqual({ kind: 'done' });
  });

  it('says that they differ after the third time', async () => {
    const { run } = scriptedRun([1, 2, 3].map(() => answer(['a'], null, 2)));
    await run.nextPages();
    await run.nextPages();
    expect((await pageFrom(run)).window).toMatchObject({
      verdict: 'differs',
      said: 2,
      distinct: 1,
    });
    expect(await run.nextPages()).toEqual({ kind: 'done' });
  });

  it('is not done when a call of it could not be read, and is read again in the next run', async () => {
    const { run } = scriptedRun([answer(['a', ''], null, 2)]);
    const { window, checkpoint } = await pageFrom(run);
    expect(window).toMatchObject({ verdict: 'differs', said: 2, distinct: 1, reading: 1 });
    expect(checkpoint?.callsSeen).toBe(2);
    expect(await run.nextPages()).toEqual({ kind: 'done' });
  });

  it('is done with a call that could not be read where a listing takes no dates', async () => {
    const traits = { hasDateFilter: false };
    const { run } = scriptedRun([answer(['a', ''], null)], { traits });
    expect((await pageFrom(run)).window).toMatchObject({ verdict: 'done', distinct: 1 });
  });

  it('is not believed when the total changed on the way, even if the last one fits', async () => {
    const { run } = scriptedRun([
      answer(['a'], '2', 3),
      answer(['b'], null, 2),
      answer(['a', 'b'], null, 2),
    ]);
    await run.nextPages();
    expect((await pageFrom(run)).window?.verdict).toBe('open');
    expect((await pageFrom(run)).window?.verdict).toBe('done');
  });

  it('counts a call that came twice as one', async () => {
    const { run } = scriptedRun([answer(['a', 'b'], '2', 3), answer(['b', 'c'], null, 3)]);
    await run.nextPages();
    expect((await pageFrom(run)).window).toMatchObject({ verdict: 'done', distinct: 3 });
  });
});

describe('a run of a provider that does not end', () => {
  const repeats = {
    failure: { kind: 'wrong-shape', detail: expect.stringContaining('repeats') as string },
  };

  it('gives up after two pages in a row without a new call', async () => {
    const { run, entries } = scriptedRun([
      answer(['a', 'b'], '2'),
      answer(['b', 'a'], '3'),
      answer(['a', 'b'], '4'),
    ]);
    await run.nextPages();
    await run.nextPages();
    await expect(run.nextPages()).rejects.toMatchObject(repeats);
    expect(entries).toHaveLength(2);
  });

  it('gives up on empty pages that claim more', async () => {
    const { run } = scriptedRun([answer([], '2'), answer([], '3')]);
    await run.nextPages();
    await expect(run.nextPages()).rejects.toMatchObject(repeats);
  });

  it('goes on when one page repeats and the next does not', async () => {
    const { run } = scriptedRun([
      answer(['a'], '2'),
      answer(['a'], '3'),
      answer(['b'], '4'),
      answer(['b'], '5'),
      answer(['c'], null),
    ]);
    for (let page = 0; page < 5; page += 1) await run.nextPages();
    expect(await run.nextPages()).toEqual({ kind: 'done' });
  });

  it('takes a repeated last page, as nothing more is claimed', async () => {
    const { run } = scriptedRun([answer(['a'], '2'), answer(['a'], '3'), answer(['a'], null)]);
    for (let page = 0; page < 3; page += 1) await run.nextPages();
    expect(await run.nextPages()).toEqual({ kind: 'done' });
  });
});

describe('calls that were going on', () => {
  const settled = [{ from: 0, to: now }];
  const old = now - 100 * 3_600_000;

  it('are asked for by id when no window will list them, after the windows', async () => {
    const pending = [
      { callId: 'old', initiatedAt: old },
      { callId: 'recent', initiatedAt: now - 1_000 },
    ];
    const { run, entries } = scriptedRun([answer([], null, 0)], { request: { settled, pending } });
    expect(await pageFrom(run)).toMatchObject({ checkpoint: { nextCursor: 'more' } });
    expect(await pageFrom(run)).toMatchObject({ window: null, checkpoint: { nextCursor: null } });
    expect(await run.nextPages()).toEqual({ kind: 'done' });
    expect(entries).toMatchObject([{ shape: 'list' }, { shape: 'call', body: '["old"]' }]);
  });

  it('and that the provider no longer knows are named as gone', async () => {
    const { client } = scriptedClient([answer([], null, 0)]);
    const lost: ProviderClient = { ...client, getCall: silentlyGone };
    const pending = [{ callId: 'old', initiatedAt: old }];
    const { run, entries } = runOf(lost, { request: { settled, pending } });
    await run.nextPages();
    expect(await pageFrom(run)).toMatchObject({ goneIds: ['old'], sessionCount: 0 });
    expect(entries.at(-1)).toMatchObject({ shape: 'gone', body: '' });
  });

  it('and that cannot be had keep none of the others from being asked for', async () => {
    const { client } = scriptedClient([answer([], null, 0)]);
    const broken: ProviderClient = {
      ...client,
      getCall: (callId, signal) =>
        callId === 'broken' ? serverError() : client.getCall(callId, signal),
    };
    const pending = ['broken', 'old'].map((callId) => ({ callId, initiatedAt: old }));
    const { run, entries } = runOf(broken, { request: { settled, pending } });
    await run.nextPages();
    expect(await pageFrom(run)).toMatchObject({ goneIds: [], sessionCount: 0 });
    expect(await pageFrom(run)).toMatchObject({
      sessionCount: 1,
      checkpoint: { nextCursor: null },
    });
    expect(await run.nextPages()).toEqual({ kind: 'done' });
    expect(entries.at(-1)).toMatchObject({ shape: 'call', body: '["old"]' });
  });

  it('and that all fail one after the other end the run: that is the provider’s doing', async () => {
    const { client } = scriptedClient([answer([], null, 0)]);
    const pending = Array.from({ length: 12 }, (_, at) => ({ callId: `${at}`, initiatedAt: old }));
    const down: ProviderClient = { ...client, getCall: serverError };
    const { run } = runOf(down, { request: { settled, pending } });
    const untilItEnds = async () => {
      while ((await run.nextPages()).kind !== 'done');
    };
    await expect(untilItEnds()).rejects.toMatchObject({ failure: { kind: 'server-error' } });
  });
});

const serverError = () => Promise.reject(new FailureError({ kind: 'server-error', status: 500 }));

const silentlyGone: ProviderClient['getCall'] = (callId) =>
  Promise.reject(new FailureError({ kind: 'call-not-found', callId }));

describe('stopping a run', () => {
  it('aborts the request under way and journals nothing', async () => {
    const { run, entries } = runOf(silentClient);
    const page = run.nextPages();
    const refused = expect(page).rejects.toMatchObject({ failure: { kind: 'cancelled' } });
    await run.stop();
    await refused;
    expect(entries).toEqual([]);
  });

  it('hands over no pages that were made ready before', async () => {
    const { run, entries } = scriptedRun([
      answer(['a'], '2'),
      answer(['b'], '3'),
      answer(['c'], null),
    ]);
    await run.nextPages();
    await run.nextPages();
    await expect.poll(() => entries.length).toBe(3);
    await run.stop();
    await expect(run.nextPages()).rejects.toMatchObject({ failure: { kind: 'cancelled' } });
  });

  it('leaves nothing to ask for', async () => {
    const { run, asked } = scriptedRun([answer(['a'], null)]);
    await run.stop();
    await expect(run.nextPages()).rejects.toMatchObject({ failure: { kind: 'cancelled' } });
    expect(asked).toEqual([]);
  });
});

describe('a machine that sleeps', () => {
  it('drops the request under way and makes it again when it wakes', async () => {
    let tellAsked: () => void = () => undefined;
    const isAsked = new Promise<void>((resolve) => (tellAsked = resolve));
    let asked = 0;
    const listCalls: ProviderClient['listCalls'] = (ask, signal) => {
      asked += 1;
      tellAsked();
      const isFirst = asked === 1;
      return isFirst ? silentClient.listCalls(ask, signal) : Promise.resolve(answer(['a'], null));
    };
    const { run } = runOf({ ...silentClient, listCalls });
    const page = pageFrom(run);
    await isAsked;
    run.suspend();
    run.resume();
    expect(await page).toMatchObject({ sessionCount: 1 });
  });

  it('can be stopped while it sleeps', async () => {
    const { run } = runOf(silentClient);
    run.suspend();
    const refused = expect(run.nextPages()).rejects.toMatchObject({
      failure: { kind: 'cancelled' },
    });
    await run.stop();
    await refused;
  });
});

describe('a network that goes away', () => {
  const offline = { kind: 'offline' } as const;

  it('in the middle of a run is waited for, and said so', async () => {
    const waits: unknown[] = [];
    const script = [answer(['a'], '2'), offline, answer(['b'], null)];
    const { run } = scriptedRun(script, {
      parts: { onWaiting: ({ waiting }) => waits.push(waiting?.reason.kind ?? null) },
    });
    await run.nextPages();
    expect(await pageFrom(run)).toMatchObject({ sessionCount: 1, checkpoint: { retries: 1 } });
    expect(waits).toEqual(['offline', null]);
  });

  it('before anything came ends the run', async () => {
    const { run } = scriptedRun([offline]);
    await expect(run.nextPages()).rejects.toMatchObject({ failure: offline });
  });
});
