import type { Outcome } from '../outcome.ts';
import type { CallType, Direction } from '../session.ts';
import type { CallWords } from './call-words.ts';

type Word = string | null;

/** Reads one provider's words; the same functions for every provider. */
export interface WordReader {
  /** By the status. */
  readonly outcome: (status: Word, wasAnswered: boolean) => Outcome;
  /** By why it ended; `null` when the cause is not in the table or says nothing about it. */
  readonly outcomeByCause: (cause: Word, wasAnswered: boolean) => Outcome | null;
  /** Whether the provider has said its last word; of a status never seen, its end tells. */
  readonly isFinal: (status: Word, hasEnded: boolean) => boolean;
  readonly type: (word: Word) => CallType;
  readonly direction: (word: Word) => Direction | null;
}

/** Built once a provider: a page may have a thousand calls. Case and spaces around do not matter. */
export const wordReader = (words: CallWords): WordReader => {
  const statuses = byWord(words.statuses);
  const causes = byWord(words.causes);
  const types = byWord(words.types);
  const directions = byWord(words.directions);
  return {
    outcome: (word, wasAnswered) => chosen(statuses.get(plain(word)), wasAnswered) ?? 'unknown',
    outcomeByCause: (word, wasAnswered) => chosen(causes.get(plain(word)), wasAnswered),
    isFinal: (word, hasEnded) => statuses.get(plain(word))?.isFinal ?? hasEnded,
    type: (word) => types.get(plain(word))?.type ?? 'other',
    direction: (word) => directions.get(plain(word))?.direction ?? null,
  };
};

interface Outcomes {
  readonly outcome: Outcome | null;
  readonly outcomeIfUnanswered?: Outcome;
}

const chosen = (entry: Outcomes | undefined, wasAnswered: boolean): Outcome | null => {
  if (entry === undefined) return null;
  return wasAnswered ? entry.outcome : (entry.outcomeIfUnanswered ?? entry.outcome);
};

const byWord = <T extends { readonly word: string }>(list: readonly T[]): ReadonlyMap<string, T> =>
  new Map(list.map((entry) => [entry.word, entry]));

const plain = (word: Word): string => (word ?? '').trim().toLowerCase();
