import { searchWords } from '../search-words.ts';

/** Digits with what people and providers put between them. */
const numberRun = /[+(]?\d[\d\s()./-]*\d/gu;

/** Shorter runs are parts of names and ids; nobody dials them. */
const leastDigits = 5;

const digitsOf = (text: string): string => text.replace(/\D+/gu, '');

/** The telephone numbers in a text as bare digits, a line each; `+1 (555) 123-4567` → `15551234567`. */
export const numbersIn = (text: string): string =>
  Array.from(text.matchAll(numberRun), ([run]) => digitsOf(run))
    .filter((digits) => digits.length >= leastDigits)
    .join('\n');

const isNumberWord = (word: string): boolean => /^[\d()+./-]*\d[\d()+./-]*$/u.test(word);

/** Fewer digits occur in half of all numbers. */
const leastSearched = 4;

/**
 * One thing to be found: all of these words, literally; or, where they read as a number, its digits
 * in any notation.
 */
export interface SearchTerm {
  readonly words: readonly string[];
  readonly digits: string | null;
}

/** `0015551234567` is how `+15551234567` is dialled. */
const searchedDigits = (words: readonly string[]): string | null => {
  const digits = digitsOf(words.join('')).replace(/^00/u, '');
  return digits.length >= leastSearched ? digits : null;
};

/**
 * What a folded search text asks for; a phrase in quotes is one word, to the letter. Words that stand together and
 * read as a number are one.
 */
export const searchTerms = (folded: string): readonly SearchTerm[] => {
  const terms: SearchTerm[] = [];
  let number: string[] = [];
  const endNumber = (): void => {
    if (number.length > 0) terms.push({ words: number, digits: searchedDigits(number) });
    number = [];
  };
  for (const { word, isPhrase } of searchWords(folded)) {
    if (isPhrase) {
      endNumber();
      terms.push({ words: [word], digits: null });
    } else if (isNumberWord(word)) number.push(word);
    else if (/^[()+./-]+$/u.test(word) && number.length > 0) number.push(word);
    else {
      endNumber();
      terms.push({ words: [word], digits: null });
    }
  }
  endNumber();
  return terms;
};
