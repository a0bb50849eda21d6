import { describe, expect, it } from 'vitest';

import type { CallRow } from '../../../../src/renderer/archive/answers.ts';
import { columnIds } from '../../../../src/renderer/archive/view.ts';
import {
  runExport,
  type ExportJob,
  type ExportParts,
  type ExportProgress,
} from '../../../../src/renderer/export/run-export.ts';
import { failed, ok, type Failure } from '../../../../src/shared/failure.ts';
import type { ExportRequest, ExportRow } from '../../../../src/shared/ipc.ts';
import { callRow } from './row-builder.ts';

const job: ExportJob = {
  view: { sort: [], filter: { text: '' } },
  selection: { kind: 'all-but', except: new Set() },
  rowCount: 2_345,
  setting: { columns: columnIds, zone: 'UTC', connectionName: () => 'Support' },
  isSpreadsheetSafe: false,
  suggestedName: 'calls.csv',
};

const diskFull: Failure = { kind: 'disk-full', neededBytes: 1 };

interface World {
  readonly rows: (from: number, to: number) => readonly CallRow[];
  readonly count: number;
  readonly isDismissed?: boolean;
  readonly writeFails?: boolean;
  readonly finishFails?: boolean;
  readonly abortAfter?: number;
}

/** An archive and a main process in memory, and what they were asked. */
const world = ({ rows, count, ...trouble }: World) => {
  const aborter = new AbortController();
  const said: {
    begun: ExportRequest[];
    rows: ExportRow[];
    chunks: number[];
    ended: string[];
    progress: ExportProgress[];
    released: number[];
  } = { begun: [], rows: [], chunks: [], ended: [], progress: [], released: [] };
  const parts: ExportParts = {
    archive: {
      pick: () => Promise.resolve({ pickId: 7, count }),
      picked: (pickId, from, to) => {
        expect(pickId).toBe(7);
        return Promise.resolve(rows(from, to));
      },
      release: (pickId) => {
        said.released.push(pickId);
        return Promise.resolve();
      },
    },
    bridge: {
      beginExport: (request) => {
        said.begun.push(request);
        return Promise.resolve(
          ok(
            trouble.isDismissed === true
              ? { kind: 'dismissed' }
              : { kind: 'begun', exportId: 'e1' },
          ),
        );
      },
      writeExportRows: (_id, chunk) => {
        said.rows.push(...chunk);
        said.chunks.push(chunk.length);
        return Promise.resolve(trouble.writeFails === true ? failed(diskFull) : ok(null));
      },
      finishExport: () => {
        said.ended.push('finished');
        return Promise.resolve(
          trouble.finishFails === true
            ? failed(diskFull)
            : ok({ path: '/home/anna/calls.csv', rows: said.rows.length, bytes: 1 }),
        );
      },
      cancelExport: () => {
        said.ended.push('cancelled');
        return Promise.resolve(null);
      },
    },
    onProgress: (progress) => {
      said.progress.push(progress);
      if (progress.written >= (trouble.abortAfter ?? Infinity)) aborter.abort();
    },
    signal: aborter.signal,
  };
  return { parts, said };
};

const calls = Array.from({ length: 2_345 }, (_, index) => callRow(String(index)));
const honest: World = { rows: (from, to) => calls.slice(from, to), count: calls.length };

describe('an export', () => {
  it('writes every counted call once, in order, a thousand at a time', async () => {
    const { parts, said } = world(honest);
    expect(await runExport(job, parts)).toEqual({
      kind: 'done',
      path: '/home/anna/calls.csv',
      rows: 2_345,
    });
    expect(said.begun).toEqual([
      {
        suggestedName: 'calls.csv',
        header: expect.arrayContaining(['Initiated', 'Call ID']) as unknown,
        rowCount: 2_345,
        isSpreadsheetSafe: false,
      },
    ]);
    expect(said.chunks).toEqual([1_000, 1_000, 345]);
    expect(said.rows.map((row) => row.at(-1))).toEqual(calls.map(({ id }) => id));
    expect(said.progress.at(-1)).toEqual({ written: 2_345, rowCount: 2_345 });
    expect(said.ended).toEqual(['finished']);
    expect(said.released).toEqual([7]);
  });

  it('writes a file with a header alone when there is nothing to write', async () => {
    const { parts, said } = world({ rows: () => [], count: 0 });
    expect(await runExport({ ...job, rowCount: 0 }, parts)).toMatchObject({
      kind: 'done',
      rows: 0,
    });
    expect(said.chunks).toEqual([]);
  });

  it('does nothing when no file was chosen', async () => {
    const { parts, said } = world({ ...honest, isDismissed: true });
    expect(await runExport(job, parts)).toEqual({ kind: 'dismissed' });
    expect(said.ended).toEqual([]);
  });

  it('leaves no file when a call is missing from what was counted', async () => {
    const { parts, said } = world({ ...honest, count: 2_346 });
    expect(await runExport({ ...job, rowCount: 2_346 }, parts)).toEqual({ kind: 'list-changed' });
    expect(said.ended).toEqual(['cancelled']);
  });

  it('does not even ask for a file when the list no longer has the promised number', async () => {
    const { parts, said } = world({ ...honest, count: 2_350 });
    expect(await runExport(job, parts)).toEqual({ kind: 'list-changed' });
    expect(said.begun).toEqual([]);
    expect(said.released).toEqual([7]);
  });

  it('leaves no file when writing fails, and says why', async () => {
    const { parts, said } = world({ ...honest, writeFails: true });
    expect(await runExport(job, parts)).toEqual({ kind: 'failed', failure: diskFull });
    expect(said.ended).toEqual(['cancelled']);
    expect(said.released).toEqual([7]);
  });

  it('says why the file could not be put in place', async () => {
    const { parts } = world({ ...honest, finishFails: true });
    expect(await runExport(job, parts)).toEqual({ kind: 'failed', failure: diskFull });
  });

  it('stops when it is cancelled, even after the last row', async () => {
    for (const abortAfter of [1_000, 2_345]) {
      const { parts, said } = world({ ...honest, abortAfter });
      expect(await runExport(job, parts)).toEqual({ kind: 'cancelled' });
      expect(said.ended).toEqual(['cancelled']);
    }
  });

  it('turns a broken archive into a failure and leaves no file', async () => {
    const broken = () => {
      throw new Error('block 7 is damaged');
    };
    const { parts, said } = world({ ...honest, rows: broken });
    expect(await runExport(job, parts)).toEqual({
      kind: 'failed',
      failure: { kind: 'internal', detail: 'Error: block 7 is damaged' },
    });
    expect(said.ended).toEqual(['cancelled']);
  });
});
