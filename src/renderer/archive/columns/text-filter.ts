import type { PersonCondition, PersonRole } from '../condition.ts';
import type { CallColumns } from './call-columns.ts';
import type { Wanted } from './dictionary-matcher.ts';
import { findAny, finderFilter, findEvery, type Finder } from './finder.ts';
import { foldText } from './fold-text.ts';
import { searchIds } from './id-search.ts';
import { searchTerms } from './number-text.ts';
import type { RowFilter } from './row-filter.ts';

/** In either end or in a participant. */
const findPeople = (columns: CallColumns, wanted: Wanted): Finder => {
  const partyTable = columns.parties.matcher(wanted);
  const personTable = columns.people.matcher(wanted);
  return (found, from, to) => {
    const [{ table: parties, isAny: isParty }, { table: people, isAny: isPerson }] = [
      partyTable(),
      personTable(),
    ];
    if (!isParty && !isPerson) return;
    const [ends, others] = [columns.from.array, columns.to.array];
    const [starts, lengths] = [columns.peopleStart.array, columns.peopleLength.array];
    const codes = columns.peopleCodes.array;
    for (let row = from; row < to; row += 1) {
      if (parties[ends[row] ?? 0] === 1 || parties[others[row] ?? 0] === 1) {
        found[row - from] = 1;
      } else if (isPerson) {
        const start = starts[row] ?? 0;
        const end = start + (lengths[row] ?? 0);
        for (let at = start; at < end; at += 1) {
          if (people[codes[at] ?? 0] === 1) found[row - from] = 1;
        }
      }
    }
  };
};

/** In one end only. */
const findEnd = (columns: CallColumns, role: 'from' | 'to', wanted: Wanted): Finder => {
  const table = columns.parties.matcher(wanted);
  return (found, from, to) => {
    const { table: parties, isAny } = table();
    if (!isAny) return;
    const ends = columns[role].array;
    for (let row = from; row < to; row += 1) {
      if (parties[ends[row] ?? 0] === 1) found[row - from] = 1;
    }
  };
};

const findRole = (columns: CallColumns, role: PersonRole, wanted: Wanted): Finder =>
  role === 'any' ? findPeople(columns, wanted) : findEnd(columns, role, wanted);

const findStatus = (columns: CallColumns, wanted: Wanted): Finder => {
  const table = columns.statuses.matcher(wanted);
  return (found, from, to) => {
    const { table: statuses, isAny } = table();
    if (!isAny) return;
    const codes = columns.providerStatus.array;
    for (let row = from; row < to; row += 1) {
      if (statuses[codes[row] ?? 0] === 1) found[row - from] = 1;
    }
  };
};

const findId =
  ({ ids }: CallColumns, folded: string): Finder =>
  (found, from, to) => {
    searchIds(ids, folded, { from, to }, (row) => {
      found[row - from] = 1;
    });
  };

/** Every word where `findWord` looks for words; or, of a number, its digits where people are. */
const findText = (
  text: string,
  findWord: (wanted: Wanted & { readonly kind: 'text' }) => Finder,
  findDigits: (wanted: Wanted) => Finder,
): Finder =>
  findEvery(
    searchTerms(foldText(text)).map(({ words, digits }) => {
      const literally = findEvery(words.map((folded) => findWord({ kind: 'text', folded })));
      if (digits === null) return literally;
      return findAny([literally, findDigits({ kind: 'digits', digits })]);
    }),
  );

/** The calls in which every word of the text occurs somewhere. */
export const textFilter = (columns: CallColumns, text: string): RowFilter =>
  finderFilter(
    findText(
      text,
      (wanted) =>
        findAny([
          findPeople(columns, wanted),
          findStatus(columns, wanted),
          findId(columns, wanted.folded),
        ]),
      (wanted) => findPeople(columns, wanted),
    ),
    false,
  );

/** The calls in which somebody is whom the condition wants, by id or by parts of id and name. */
export const personFilter = (columns: CallColumns, condition: PersonCondition): RowFilter => {
  const { match, role = 'any', text, isNot } = condition;
  const findThem = (wanted: Wanted): Finder => findRole(columns, role, wanted);
  const find =
    match === 'is' ? findThem({ kind: 'id', id: text }) : findText(text, findThem, findThem);
  return finderFilter(find, isNot);
};
