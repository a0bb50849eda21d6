import type { ExportCell } from './ipc.ts';

/** Spreadsheets skip these before they decide whether a cell is a formula. */
const skipped = /^[\s\u0000\ufeff]+/;

/** Starts of formulas and commands, full-width forms included: Excel and Numbers fold them. */
const formulaStart = /^[=+\-@＝＋－＠|%]/;

/** As OWASP and ASVS 1.2.10 list them; what follows does not matter. */
const controlStart = /^[\t\r\n\u0000]/;

/**
 * A valid E.164 number cannot be a harmful formula, being one plus sign and digits. It passes as it
 * is: a guard that puts an apostrophe before every phone number of a call log spoils the export.
 */
const phoneNumber = /^\+[1-9]\d{1,14}$/;

const isFormula = (text: string): boolean =>
  !phoneNumber.test(text) &&
  (controlStart.test(text) || formulaStart.test(text.replace(skipped, '')));

/**
 * A cell that no spreadsheet takes for a formula: text that could be one gets an apostrophe in
 * front. Numbers stay numbers. Ours and not a library's: Papa Parse 5.7 lets `=1+1⏎x` through,
 * csv-stringify 6.9 a formula after a space, a line feed, a NUL or a byte order mark.
 */
export const spreadsheetSafe = (cell: ExportCell): ExportCell =>
  typeof cell === 'string' && isFormula(cell) ? `'${cell}` : cell;
