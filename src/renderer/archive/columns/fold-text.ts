/** Combining marks that NFD splits off: the accents. */
const marks = /\p{M}+/gu;

/** How text is compared when searching: without case, without accents, full-width as plain. */
export const foldText = (text: string): string =>
  text.normalize('NFKD').replace(marks, '').toLowerCase();
