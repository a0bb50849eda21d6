import { numberKey } from '../../../shared/phone-number.ts';
import type { EntryText } from './dictionary.ts';
import { foldText } from './fold-text.ts';
import { numbersIn } from './number-text.ts';

/** What is looked for in a dictionary's entries. */
export type Wanted =
  /** Folded text (`foldText`) that occurs somewhere in the entry. */
  | { readonly kind: 'text'; readonly folded: string }
  /** Digits that follow each other in a number in the entry, whatever stands between them. */
  | { readonly kind: 'digits'; readonly digits: string }
  /** The entry's id, to the letter; of a telephone number, the same number in any notation. */
  | { readonly kind: 'id'; readonly id: string };

/** Which entries match, as far as the dictionary goes now. */
export interface Matches {
  /** 1 by code for each entry that matches. */
  readonly table: Uint8Array;
  readonly isAny: boolean;
}

/** A list that is worked out entry by entry when somebody first looks so far. */
const lazily = <T>(make: (code: number) => T): ((code: number) => T) => {
  const made: T[] = [];
  return (code) => {
    while (made.length <= code) made.push(make(made.length));
    return made[code] as T;
  };
};

const enlarged = (table: Uint8Array, length: number): Uint8Array => {
  const larger = new Uint8Array(Math.max(length, table.length * 2));
  larger.set(table);
  return larger;
};

/** Shorter ones are extensions and users' ids: `0123` and `123` are two of them. */
const leastDigits = 7;

const idTest = (idOf: (code: number) => string, wanted: string): ((code: number) => boolean) => {
  const number = numberKey(wanted);
  if (number === null || number.length < leastDigits) return (code) => idOf(code) === wanted;
  return (code) => idOf(code) === wanted || numberKey(idOf(code)) === number;
};

/** Folding costs more than looking, so it is done once for each entry, at the first search. */
export const createMatcher = <T>(
  entries: readonly T[],
  text: EntryText<T>,
): ((wanted: Wanted) => () => Matches) => {
  const folded = lazily((code) => foldText(text.searched(entries[code] as T)));
  const numbers = lazily((code) => numbersIn(text.searched(entries[code] as T)));

  const tests = (wanted: Wanted): ((code: number) => boolean) => {
    switch (wanted.kind) {
      case 'text':
        return (code) => folded(code).includes(wanted.folded);
      case 'digits':
        return (code) => numbers(code).includes(wanted.digits);
      case 'id':
        return idTest((code) => text.id(entries[code] as T), wanted.id);
    }
  };

  return (wanted) => {
    const isMatch = tests(wanted);
    let table = new Uint8Array(0);
    let known = 0;
    let isAny = false;
    return () => {
      if (entries.length > table.length) table = enlarged(table, entries.length) as typeof table;
      for (; known < entries.length; known += 1) {
        if (!isMatch(known)) continue;
        table[known] = 1;
        isAny = true;
      }
      return { table, isAny };
    };
  };
};
