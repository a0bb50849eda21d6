import { stringify } from 'csv-stringify/sync';
import type { ExportRow } from '../../shared/ipc.ts';

/** Without it Excel reads a CSV file in the system's old code page. */
export const byteOrderMark = '\ufeff';

/**
 * Rows as RFC 4180 text. Every string is in quotes, so that a cell with `;` or a tab in it stays
 * one cell where the list separator is not the comma; numbers are bare; `null` is nothing at all.
 */
export const csvText = (rows: readonly ExportRow[], delimiter = ','): string =>
  stringify([...rows], { delimiter, record_delimiter: 'windows', quoted_string: true });
