import { formatCount } from '../format/count.ts';

/** `3,200 of 10,000 pages`. */
const progressOf = (done: number, total: number): string =>
  `${formatCount(done)} of ${formatCount(total)} pages`;

export const openingWords = (done: number, total: number): string =>
  total === 0 ? 'Opening the archive…' : `Opening the archive… ${progressOf(done, total)}`;

/** `Restoring calls from the journal… 3,200 of 10,000 pages` */
export const restoringWords = (done: number, total: number): string =>
  `Restoring calls from the journal… ${progressOf(done, total)}`;
