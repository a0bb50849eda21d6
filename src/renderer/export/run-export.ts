import type { Failure } from '../../shared/failure.ts';
import type { Bridge } from '../../shared/ipc.ts';
import type { SessionKey } from '../../shared/session.ts';
import type { Archive, CallRow, Selection, View } from '../archive/contract.ts';
import { exportHeader, toRow, type ExportSetting } from './to-row.ts';

/** What is to be written, as it stood when the person pressed *Export*. */
export interface ExportJob {
  readonly view: View;
  readonly selection: Selection;
  /** How many calls the button promised; no other number is ever written. */
  readonly rowCount: number;
  readonly setting: ExportSetting;
  readonly isSpreadsheetSafe: boolean;
  readonly suggestedName: string;
}

export interface ExportProgress {
  readonly written: number;
  readonly rowCount: number;
}

export type ExportOutcome =
  | { readonly kind: 'done'; readonly path: string; readonly rows: number }
  /** The person closed the file dialog without a name. */
  | { readonly kind: 'dismissed' }
  | { readonly kind: 'cancelled' }
  /** Not the calls that were promised: a sync was changing the list meanwhile. */
  | { readonly kind: 'list-changed' }
  | { readonly kind: 'failed'; readonly failure: Failure };

export interface ExportParts {
  readonly archive: Pick<Archive, 'totals' | 'selectedRows'>;
  readonly bridge: Pick<
    Bridge,
    'beginExport' | 'writeExportRows' | 'finishExport' | 'cancelExport'
  >;
  readonly onProgress: (progress: ExportProgress) => void;
  readonly signal: AbortSignal;
}

const chunkRows = 1_000;

/** Ends the writing early; carries what the person is told. */
class ExportStopped extends Error {
  readonly outcome: ExportOutcome;

  constructor(outcome: ExportOutcome) {
    super(outcome.kind);
    this.outcome = outcome;
  }
}

/** Sees to it that exactly the counted calls come, each once. */
const rowCheck = (): ((chunk: readonly CallRow[], to: number) => void) => {
  const seen = new Set<SessionKey>();
  return (chunk, to) => {
    for (const { key } of chunk) seen.add(key);
    if (seen.size !== to) throw new ExportStopped({ kind: 'list-changed' });
  };
};

const writeRows = async (
  job: ExportJob,
  exportId: string,
  { archive, bridge, onProgress, signal }: ExportParts,
): Promise<void> => {
  const { rowCount } = job;
  const check = rowCheck();
  for (let from = 0; from < rowCount; from += chunkRows) {
    if (signal.aborted) throw new ExportStopped({ kind: 'cancelled' });
    const to = Math.min(rowCount, from + chunkRows);
    const chunk = await archive.selectedRows(job.view, job.selection, from, to);
    check(chunk, to);
    const rows = chunk.map((row) => toRow(row, job.setting));
    const written = await bridge.writeExportRows(exportId, rows);
    if (!written.ok) throw new ExportStopped({ kind: 'failed', failure: written.failure });
    onProgress({ written: to, rowCount });
  }
  if (signal.aborted) throw new ExportStopped({ kind: 'cancelled' });
};

const outcomeOf = (error: unknown): ExportOutcome =>
  error instanceof ExportStopped
    ? error.outcome
    : { kind: 'failed', failure: { kind: 'internal', detail: String(error) } };

/** Writes into the file that main has begun, and puts it in place only when all of it is there. */
const fill = async (
  job: ExportJob,
  exportId: string,
  parts: ExportParts,
): Promise<ExportOutcome> => {
  const { bridge } = parts;
  try {
    await writeRows(job, exportId, parts);
    const done = await bridge.finishExport(exportId);
    if (!done.ok) return { kind: 'failed', failure: done.failure };
    return { kind: 'done', path: done.value.path, rows: done.value.rows };
  } catch (error) {
    await bridge.cancelExport(exportId);
    return outcomeOf(error);
  }
};

/**
 * Writes exactly the promised calls, or nothing: a failure, a cancel or a list that changed while
 * it was read leaves no file behind. Never rejects.
 */
export const runExport = async (job: ExportJob, parts: ExportParts): Promise<ExportOutcome> => {
  try {
    const { calls } = await parts.archive.totals(job.view, job.selection);
    if (calls !== job.rowCount) return { kind: 'list-changed' };
    const begun = await parts.bridge.beginExport({
      suggestedName: job.suggestedName,
      header: exportHeader(job.setting.columns),
      rowCount: job.rowCount,
      isSpreadsheetSafe: job.isSpreadsheetSafe,
    });
    if (!begun.ok) return { kind: 'failed', failure: begun.failure };
    if (begun.value.kind === 'dismissed') return { kind: 'dismissed' };
    return await fill(job, begun.value.exportId, parts);
  } catch (error) {
    return outcomeOf(error);
  }
};
