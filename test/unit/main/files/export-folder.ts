import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createExports } from '../../../../src/main/files/exports.ts';
import type { ExportRequest, ExportRow } from '../../../../src/shared/ipc.ts';
import { temporaryFolder } from './temporary-folder.ts';

export const exportRequest = (changes: Partial<ExportRequest> = {}): ExportRequest => ({
  suggestedName: 'calls.csv',
  header: ['From', 'Duration'],
  rowCount: 1,
  isSpreadsheetSafe: false,
  ...changes,
});

/** Exports whose save dialog answers `calls.csv` in a folder of its own, or the path given. */
export const exportsIn = async (chosen?: string) => {
  const folder = await temporaryFolder();
  const path = chosen ?? join(folder, 'calls.csv');
  const suggested: string[] = [];
  const chooseFile = (name: string) => {
    suggested.push(name);
    return Promise.resolve(path);
  };
  const exports = createExports({ chooseFile });
  onTestFinished(exports.cancelAll);
  return { exports, folder, path, suggested };
};

/** Begins, writes all rows at once and finishes. */
export const exportAll = async (
  { exports }: Pick<Awaited<ReturnType<typeof exportsIn>>, 'exports'>,
  rows: readonly ExportRow[],
  changes: Partial<ExportRequest> = {},
) => {
  const exportId = await begin({ exports }, { rowCount: rows.length, ...changes });
  await exports.writeRows(exportId, rows);
  return exports.finish(exportId);
};

export const begin = async (
  { exports }: Pick<Awaited<ReturnType<typeof exportsIn>>, 'exports'>,
  changes: Partial<ExportRequest> = {},
): Promise<string> => {
  const begun = await exports.begin(exportRequest(changes));
  if (begun.kind === 'dismissed') throw new Error('nobody dismissed the dialog');
  return begun.exportId;
};
