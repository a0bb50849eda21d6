import { rowCount, type CallColumns } from './call-columns.ts';
import { foldText } from './fold-text.ts';
import { searchIds } from './id-search.ts';

const anyPerson = (columns: CallColumns, row: number, matches: Uint8Array): boolean => {
  const start = columns.peopleStart.array[row] ?? 0;
  const end = start + (columns.peopleLength.array[row] ?? 0);
  for (let at = start; at < end; at += 1) {
    if (matches[columns.peopleCodes.array[at] ?? 0] === 1) return true;
  }
  return false;
};

/** 1 for each row in which one word occurs: in a party, a participant, the status or the id. */
const rowsWith = (columns: CallColumns, word: string): Uint8Array => {
  const found = new Uint8Array(rowCount(columns));
  const parties = columns.parties.matches(word);
  const people = columns.people.matches(word);
  const statuses = columns.statuses.matches(word);
  const hasPeople = people.includes(1);
  for (let row = 0; row < found.length; row += 1) {
    const isFound =
      parties[columns.from.array[row] ?? 0] === 1 ||
      parties[columns.to.array[row] ?? 0] === 1 ||
      statuses[columns.providerStatus.array[row] ?? 0] === 1 ||
      (hasPeople && anyPerson(columns, row, people));
    if (isFound) found[row] = 1;
  }
  searchIds(columns.ids, word, (row) => {
    found[row] = 1;
  });
  return found;
};

/** Keeps in `mask` the rows in which every word of the text occurs somewhere. */
export const filterByText = (columns: CallColumns, text: string, mask: Uint8Array): void => {
  for (const word of foldText(text).split(/\s+/u)) {
    if (word === '') continue;
    const found = rowsWith(columns, word);
    for (let row = 0; row < mask.length; row += 1) mask[row] = (mask[row] ?? 0) & (found[row] ?? 0);
  }
};
