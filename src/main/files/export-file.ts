import { randomBytes } from 'node:crypto';
import { open, realpath, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { ExportDone, ExportRequest, ExportRow } from '../../shared/ipc.ts';
import { spreadsheetSafe } from '../../shared/spreadsheet-safe.ts';
import { FailureError } from '../failure-error.ts';
import { byteOrderMark, csvText } from './csv-text.ts';
import { renamePatiently } from './rename-patiently.ts';
import { syncFolder } from './sync-folder.ts';

/** A CSV file on its way: invisible under its name until every promised row is on the disk. */
export interface ExportFile {
  /** Resolves once the rows have left memory, so the asker never runs ahead of the disk. */
  readonly write: (rows: readonly ExportRow[]) => Promise<void>;
  readonly finish: () => Promise<ExportDone>;
  readonly discard: () => Promise<void>;
  /** A guess at the bytes still to come, for saying how much a full disk lacks. */
  readonly remainingBytes: () => number;
}

/** The part of node's `FileHandle` that an export needs; tests put a full disk behind it. */
export interface WritableHandle {
  readonly appendFile: (bytes: Uint8Array) => Promise<void>;
  readonly sync: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export type CreateExportFile = (path: string) => Promise<WritableHandle>;

const createOnDisk: CreateExportFile = (path) => open(path, 'wx', 0o600);

/** Rows made into text at once: some hundred kilobytes, a few milliseconds. */
const rowsAtOnce = 1_000;

export const beginExportFile = async (
  chosenPath: string,
  request: Omit<ExportRequest, 'suggestedName'>,
  create: CreateExportFile = createOnDisk,
): Promise<ExportFile> => {
  const path = await targetOf(chosenPath);
  const temporary = temporaryBeside(path);
  const handle = await create(temporary);
  let rowsWritten = 0;
  let bytesWritten = 0;

  const put = async (text: string): Promise<void> => {
    const bytes = Buffer.from(text, 'utf8');
    await handle.appendFile(bytes);
    bytesWritten += bytes.length;
  };

  const guarded = (row: ExportRow): ExportRow =>
    request.isSpreadsheetSafe ? row.map(spreadsheetSafe) : row;

  const discard = async (): Promise<void> => {
    await handle.close().catch(() => undefined);
    await rm(temporary, { force: true }).catch(() => undefined);
  };

  const write = async (rows: readonly ExportRow[]): Promise<void> => {
    for (let from = 0; from < rows.length; from += rowsAtOnce) {
      const some = rows.slice(from, from + rowsAtOnce);
      await put(csvText(some.map(guarded)));
      rowsWritten += some.length;
    }
  };

  const finish = async (): Promise<ExportDone> => {
    if (rowsWritten !== request.rowCount) throw wrongCount(path, rowsWritten, request.rowCount);
    await handle.sync();
    await handle.close();
    await renamePatiently(temporary, path);
    await syncFolder(dirname(path));
    return { path: chosenPath, rows: rowsWritten, bytes: bytesWritten };
  };

  const remainingBytes = (): number =>
    Math.ceil((bytesWritten / (rowsWritten + 1)) * Math.max(1, request.rowCount - rowsWritten));

  try {
    await put(byteOrderMark + csvText([guarded(request.header)]));
  } catch (error) {
    await discard();
    throw error;
  }
  return { write, finish, discard, remainingBytes };
};

/** Through a symbolic link to the file it stands for, which is what a person means to replace. */
const targetOf = (path: string): Promise<string> => realpath(path).catch(() => path);

/** Beside the target, so that the rename stays on one disk; short, as the target may be long. */
export const temporaryBeside = (path: string): string => {
  const name = basename(path).slice(0, 40);
  return join(dirname(path), `.${name}.${randomBytes(6).toString('hex')}.tmp`);
};

const wrongCount = (path: string, written: number, promised: number): FailureError => {
  const detail = `${written} of ${promised} rows came, so the file was not put in place.`;
  return new FailureError({ kind: 'file', path, detail });
};
