import type { ExportCell, ExportRow } from '../../shared/ipc.ts';
import { spreadsheetSafe } from '../../shared/spreadsheet-safe.ts';

/** A tab or a line end inside a cell would move all cells after it. */
const oneCell = (cell: ExportCell): string =>
  cell === null ? '' : String(spreadsheetSafe(cell)).replace(/[\t\r\n]+/gu, ' ');

/**
 * Rows as spreadsheets paste them. Always spreadsheet-safe: a pasted formula runs at once, and
 * nobody is asked before.
 */
export const toTsv = (rows: readonly ExportRow[]): string =>
  rows.map((row) => `${row.map(oneCell).join('\t')}\n`).join('');
