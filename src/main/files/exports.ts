import { randomUUID } from 'node:crypto';
import type { ExportBegun, ExportDone, ExportRequest, ExportRow } from '../../shared/ipc.ts';
import { FailureError } from '../failure-error.ts';
import { createTurns } from '../../shared/in-turn.ts';
import { beginExportFile, type CreateExportFile, type ExportFile } from './export-file.ts';
import { fileFailure } from './file-failure.ts';
import { safeFileName } from './safe-file-name.ts';

export interface ExportParts {
  /** The save dialog. The path is the person's choice and never comes from the page. */
  readonly chooseFile: (suggestedName: string) => Promise<string | null>;
  readonly createFile?: CreateExportFile;
}

/** The exports under way. Every failure throws `FailureError` and leaves no file behind. */
export interface Exports {
  readonly begin: (request: ExportRequest) => Promise<ExportBegun>;
  readonly writeRows: (exportId: string, rows: readonly ExportRow[]) => Promise<void>;
  readonly finish: (exportId: string) => Promise<ExportDone>;
  readonly cancel: (exportId: string) => Promise<void>;
  /** For quitting and for a page that is gone. */
  readonly cancelAll: () => Promise<void>;
}

interface Open {
  readonly path: string;
  readonly file: ExportFile;
  readonly inTurn: ReturnType<typeof createTurns>;
}

export const createExports = ({ chooseFile, createFile }: ExportParts): Exports => {
  const open = new Map<string, Open>();

  const begin = async (request: ExportRequest): Promise<ExportBegun> => {
    const path = await chooseFile(safeFileName(request.suggestedName));
    if (path === null) return { kind: 'dismissed' };
    const file = await beginExportFile(path, request, createFile).catch((error: unknown) => {
      throw fileFailure(error, path);
    });
    const exportId = randomUUID();
    open.set(exportId, { path, file, inTurn: createTurns() });
    return { kind: 'begun', exportId };
  };

  /** One verb at a time for each export; the first failure ends it and removes its file. */
  const withFile = <T>(exportId: string, act: (file: ExportFile) => Promise<T>): Promise<T> => {
    const found = open.get(exportId);
    if (found === undefined) return Promise.reject(gone());
    const { path, file, inTurn } = found;
    return inTurn(async () => {
      if (!open.has(exportId)) throw gone();
      try {
        return await act(file);
      } catch (error) {
        open.delete(exportId);
        const neededBytes = file.remainingBytes();
        await file.discard();
        throw fileFailure(error, path, neededBytes);
      }
    });
  };

  const finish = (exportId: string): Promise<ExportDone> =>
    withFile(exportId, async (file) => {
      const done = await file.finish();
      open.delete(exportId);
      return done;
    });

  const cancel = async (exportId: string): Promise<void> => {
    const found = open.get(exportId);
    open.delete(exportId);
    await found?.inTurn(found.file.discard);
  };

  return {
    begin,
    writeRows: (exportId, rows) => withFile(exportId, (file) => file.write(rows)),
    finish,
    cancel,
    cancelAll: async () => {
      await Promise.all([...open.keys()].map(cancel));
    },
  };
};

/** Cancelled, failed or finished before: there is nothing left to write to. */
const gone = (): FailureError => new FailureError({ kind: 'cancelled' });
