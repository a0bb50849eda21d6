/** A word of a search text, or a phrase that stood in quotes, without them. */
export interface SearchWord {
  readonly word: string;
  readonly isPhrase: boolean;
}

/** A quote opens a phrase where a word begins; one that is not closed goes on to the end. */
const wordOrPhrase = /"((?:\\.|[^"\\])*)(?:"|$)|\S+/gsu;

/** The words of a search text; blank phrases are none. `\\"` is a quote within a phrase. */
export const searchWords = (text: string): readonly SearchWord[] =>
  Array.from(text.matchAll(wordOrPhrase), ([word, phrase]) =>
    phrase === undefined ? { word, isPhrase: false } : { word: unescaped(phrase), isPhrase: true },
  ).filter(({ word }) => word !== '');

const unescaped = (phrase: string): string =>
  phrase.replace(/\\(.)/gsu, '$1').replace(/\s+/gu, ' ').trim();

/** A text as a phrase in quotes. */
export const quoted = (text: string): string => `"${text.replace(/["\\]/gu, '\\$&')}"`;
