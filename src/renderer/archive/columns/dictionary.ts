import { createMatcher, type Matches, type Wanted } from './dictionary-matcher.ts';
import { createRanks } from './dictionary-ranks.ts';

/**
 * Each different entry of a column once, by code: 0, 1, 2, … in order of arrival. Rows hold codes.
 * Entries are never removed; a view counts only what rows still use.
 */
export interface Dictionary<T> {
  readonly entries: readonly T[];
  readonly codeOf: (entry: T) => number;
  /**
   * `ranks()[code]` is the entry's place in reading order; equal texts share a rank, an entry that
   * shows nothing has `absent`. Worked out when asked for, and only for what is new.
   */
  readonly ranks: () => Uint32Array;
  /** Tells which entries match; ask again after the dictionary has grown, only new ones are looked at. */
  readonly matcher: (wanted: Wanted) => () => Matches;
  /** What entries show has changed: their ranks are worked out anew. */
  readonly reRank: () => void;
}

export interface EntryText<T> {
  /** A text that tells two entries apart. */
  readonly identity: (entry: T) => string;
  /** The provider's id of what the entry stands for. */
  readonly id: (entry: T) => string;
  /** What a person reads, and what the column is sorted by. */
  readonly shown: (entry: T) => string;
  /** What a search looks into. */
  readonly searched: (entry: T) => string;
}

export const createDictionary = <T>(
  text: EntryText<T>,
  initial: readonly T[] = [],
): Dictionary<T> => {
  const entries: T[] = [];
  const codes = new Map<string, number>();
  const shown = (code: number): string => text.shown(entries[code] as T);
  let ranks = createRanks(shown);

  const codeOf = (entry: T): number => {
    const identity = text.identity(entry);
    const held = codes.get(identity);
    if (held !== undefined) return held;
    const code = entries.push(entry) - 1;
    codes.set(identity, code);
    return code;
  };

  initial.forEach(codeOf);

  return {
    entries,
    codeOf,
    ranks: () => ranks(entries.length),
    matcher: createMatcher(entries, text),
    reRank: () => {
      ranks = createRanks(shown);
    },
  };
};

const itself = (entry: string): string => entry;

const plainText: EntryText<string> = {
  identity: itself,
  id: itself,
  shown: itself,
  searched: itself,
};

export const createStringDictionary = (initial: readonly string[] = []): Dictionary<string> =>
  createDictionary(plainText, initial);

/** Entries are ids that a person knows by a name, such as connections. */
export interface NamedDictionary extends Dictionary<string> {
  /** The id itself while no name is known, or an empty one. */
  readonly nameOf: (id: string) => string;
  readonly setNames: (names: Readonly<Record<string, string>>) => void;
}

export const createNamedDictionary = (): NamedDictionary => {
  let names: ReadonlyMap<string, string> = new Map();
  const nameOf = (id: string): string => names.get(id) || id;
  const dictionary = createDictionary({ ...plainText, shown: nameOf });
  return {
    ...dictionary,
    nameOf,
    setNames: (given) => {
      names = new Map(Object.entries(given));
      dictionary.reRank();
    },
  };
};
