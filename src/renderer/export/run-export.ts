import type { Failure } from '../../shared/failure.ts';
import type { Bridge } from '../../shared/ipc.ts';
import type { PickedCalls } from '../archive/answers.ts';
import type { Archive } from '../archive/contract.ts';
import type { Selection, View } from '../archive/view.ts';
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
  /** No longer as many calls as were promised: a sync has changed the list since. */
  | { readonly kind: 'list-changed' }
  | { readonly kind: 'failed'; readonly failure: Failure };

export interface ExportParts {
  readonly archive: Pick<Archive, 'pick' | 'picked' | 'release'>;
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

/** What is being written where. */
interface Writing {
  readonly exportId: string;
  readonly pickId: number;
}

const writeRows = async (
  job: ExportJob,
  { exportId, pickId }: Writing,
  { archive, bridge, onProgress, signal }: ExportParts,
): Promise<void> => {
  const { rowCount } = job;
  for (let from = 0; from < rowCount; from += chunkRows) {
    if (signal.aborted) throw new ExportStopped({ kind: 'cancelled' });
    const to = Math.min(rowCount, from + chunkRows);
    const chunk = await archive.picked(pickId, from, to);
    if (chunk.length !== to - from) throw new ExportStopped({ kind: 'list-changed' });
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
  writing: Writing,
  parts: ExportParts,
): Promise<ExportOutcome> => {
  const { bridge } = parts;
  const { exportId } = writing;
  try {
    await writeRows(job, writing, parts);
    const done = await bridge.finishExport(exportId);
    if (!done.ok) return { kind: 'failed', failure: done.failure };
    return { kind: 'done', path: done.value.path, rows: done.value.rows };
  } catch (error) {
    await bridge.cancelExport(exportId);
    return outcomeOf(error);
  }
};

const writePick = async (
  job: ExportJob,
  { pickId, count }: PickedCalls,
  parts: ExportParts,
): Promise<ExportOutcome> => {
  if (count !== job.rowCount) return { kind: 'list-changed' };
  const begun = await parts.bridge.beginExport({
    suggestedName: job.suggestedName,
    header: exportHeader(job.setting.columns),
    rowCount: job.rowCount,
    isSpreadsheetSafe: job.isSpreadsheetSafe,
  });
  if (!begun.ok) return { kind: 'failed', failure: begun.failure };
  if (begun.value.kind === 'dismissed') return { kind: 'dismissed' };
  return fill(job, { exportId: begun.value.exportId, pickId }, parts);
};

/**
 * Writes exactly the promised calls, or nothing: a failure or a cancel leaves no file behind. The
 * calls are picked once, before a file is asked for: what a sync brings meanwhile is not in it, and
 * the selection crosses to the archive once and not with every stretch. Never rejects.
 */
export const runExport = async (job: ExportJob, parts: ExportParts): Promise<ExportOutcome> => {
  const { archive } = parts;
  try {
    const picked = await archive.pick(job.view, job.selection);
    try {
      return await writePick(job, picked, parts);
    } finally {
      await archive.release(picked.pickId);
    }
  } catch (error) {
    return outcomeOf(error);
  }
};
