import { describe, expect, it } from 'vitest';
import type { ProviderClient } from '../../../../src/main/providers/provider.ts';
import { startRun, type SyncRun } from '../../../../src/main/sync/sync-run.ts';
import type { Page } from '../../../../src/shared/page.ts';
import {
  answer,
  partsAround,
  scriptedClient,
  silentClient,
  type Script,
} from './scripted-provider.ts';

type Start = Partial<Omit<Parameters<typeof startRun>[1], 'connected'>>;

const runOf = (client: ProviderClient, start: Start = {}) => {
  const { parts, entries } = partsAround(client);
  const connected = { client, provider: 'cometchat' as const, viewerId: null };
  const run = startRun(parts, { connectionId: 'acme', connected, resumeFrom: null, ...start });
  return { run, entries };
};

const scriptedRun = (script: Script, start: Start = {}) => {
  const { client, asked } = scriptedClient(script);
  return { ...runOf(client, start), asked };
};

const pageFrom = async (run: SyncRun): Promise<Page> => {
  const next = await run.nextPage();
  if (next.kind === 'done') throw new Error('the run is done');
  return next.page;
};

describe('a run', () => {
  it('asks for page after page until the listing ends, and says so', async () => {
    const { run, asked } = scriptedRun([answer(['a', 'b'], '2', 3), answer(['c'], null, 3)]);
    expect(await pageFrom(run)).toMatchObject({ seq: 1, runId: 'run-1', sessionCount: 2 });
    expect(await pageFrom(run)).toMatchObject({ seq: 2, runId: 'run-1', sessionCount: 1 });
    expect(await run.nextPage()).toEqual({ kind: 'done' });
    expect(asked.map(({ cursor }) => cursor)).toEqual([null, '2']);
  });

  it('keeps the upper bound of its start, so that calls arriving meanwhile shift no page', async () => {
    const { run, asked } = scriptedRun([answer(['a'], '2'), answer(['b'], null)]);
    await run.nextPage();
    await run.nextPage();
    expect(run.started).toMatchObject({ upperBound: 1_760_000_000_000, isResumed: false });
    expect(asked.map(({ to }) => to)).toEqual([1_760_000_000_000, 1_760_000_000_000]);
  });

  it('says with each page where it stands after it', async () => {
    const { run } = scriptedRun([answer(['a', ''], '2', 3), answer(['c'], null)]);
    expect((await pageFrom(run)).checkpoint).toEqual({
      runId: 'run-1',
      startedAt: 1_760_000_000_000,
      upperBound: 1_760_000_000_000,
      nextCursor: '2',
      pagesDone: 1,
      callsSeen: 2,
      providerTotal: 3,
    });
    expect((await pageFrom(run)).checkpoint).toMatchObject({
      nextCursor: null,
      pagesDone: 2,
      callsSeen: 3,
      providerTotal: 3,
    });
  });

  it('journals an answer as it came before handing it over', async () => {
    const { run, entries } = scriptedRun([answer(['a'], '2')]);
    const { checkpoint } = await pageFrom(run);
    expect(entries).toMatchObject([{ body: '["a"]', shape: 'list', runId: 'run-1', checkpoint }]);
  });

  it('takes up an unfinished run where it stood', async () => {
    const first = scriptedRun([answer(['a'], '2')]);
    const { checkpoint } = await pageFrom(first.run);
    const { run, asked } = scriptedRun([answer(['b'], null)], { resumeFrom: checkpoint });
    expect(run.started).toEqual({ ...first.run.started, isResumed: true });
    expect((await pageFrom(run)).checkpoint).toMatchObject({ pagesDone: 2, callsSeen: 2 });
    expect(asked[0]).toMatchObject({ cursor: '2', to: checkpoint!.upperBound });
  });

  it('begins afresh when the last run reached the end of its listing', async () => {
    const { checkpoint } = await pageFrom(scriptedRun([answer(['a'], null)]).run);
    const { run, asked } = scriptedRun([answer(['a'], null)], { resumeFrom: checkpoint });
    expect(run.started.isResumed).toBe(false);
    await run.nextPage();
    expect(asked[0]?.cursor).toBeNull();
  });

  it('asks for the same page again after a failure', async () => {
    const { run, asked, entries } = scriptedRun([
      answer(['a'], '2'),
      { kind: 'server-error', status: 500 },
      answer(['b'], null),
    ]);
    await run.nextPage();
    await expect(run.nextPage()).rejects.toMatchObject({ failure: { kind: 'server-error' } });
    expect(await pageFrom(run)).toMatchObject({ seq: 2, sessionCount: 1 });
    expect(asked.map(({ cursor }) => cursor)).toEqual([null, '2', '2']);
    expect(entries).toHaveLength(2);
  });

  it('stands where it stood when the journal cannot be written', async () => {
    const { client, asked } = scriptedClient([answer(['a'], null), answer(['a'], null)]);
    const { parts } = partsAround(client);
    let isFull = true;
    const journal = {
      append: (entry: Parameters<typeof parts.journal.append>[0]) =>
        isFull ? Promise.reject(new Error('disk full')) : parts.journal.append(entry),
    };
    const connected = await parts.connect('acme');
    const start = { connectionId: 'acme', connected, resumeFrom: null };
    const run = startRun({ ...parts, journal }, start);
    await expect(run.nextPage()).rejects.toThrow('disk full');
    isFull = false;
    expect(await pageFrom(run)).toMatchObject({ seq: 1, checkpoint: { pagesDone: 1 } });
    expect(asked).toHaveLength(2);
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
    await run.nextPage();
    await run.nextPage();
    await expect(run.nextPage()).rejects.toMatchObject(repeats);
    expect(entries).toHaveLength(2);
  });

  it('gives up on empty pages that claim more', async () => {
    const { run } = scriptedRun([answer([], '2'), answer([], '3')]);
    await run.nextPage();
    await expect(run.nextPage()).rejects.toMatchObject(repeats);
  });

  it('goes on when one page repeats and the next does not', async () => {
    const { run } = scriptedRun([
      answer(['a'], '2'),
      answer(['a'], '3'),
      answer(['b'], '4'),
      answer(['b'], '5'),
      answer(['c'], null),
    ]);
    for (let page = 0; page < 5; page += 1) await run.nextPage();
    expect(await run.nextPage()).toEqual({ kind: 'done' });
  });

  it('takes a repeated last page, as nothing more is claimed', async () => {
    const { run } = scriptedRun([answer(['a'], '2'), answer(['a'], '3'), answer(['a'], null)]);
    for (let page = 0; page < 3; page += 1) await run.nextPage();
    expect(await run.nextPage()).toEqual({ kind: 'done' });
  });

  it('stops at a bound even if every page is new', async () => {
    const script = Array.from({ length: 4 }, (_, i) => answer([`call-${i}`], `${i + 2}`));
    const { run } = scriptedRun(script, { mostPages: 3 });
    for (let page = 0; page < 3; page += 1) await run.nextPage();
    await expect(run.nextPage()).rejects.toMatchObject({
      failure: { kind: 'wrong-shape', detail: expect.stringContaining('3 pages') as string },
    });
  });
});

describe('stopping a run', () => {
  it('aborts the request under way and journals nothing', async () => {
    const { run, entries } = runOf(silentClient);
    const page = run.nextPage();
    const refused = expect(page).rejects.toMatchObject({ failure: { kind: 'cancelled' } });
    await run.stop();
    await refused;
    expect(entries).toEqual([]);
  });

  it('leaves nothing to ask for', async () => {
    const { run, asked } = scriptedRun([answer(['a'], null)]);
    await run.stop();
    await expect(run.nextPage()).rejects.toMatchObject({ failure: { kind: 'cancelled' } });
    expect(asked).toEqual([]);
  });
});
