import type { CallWords, CauseWord, StatusWord } from '../../shared/call-words/call-words.ts';
import { outcomeTitles, type Outcome } from '../../shared/outcome.ts';
import { directionText, typeText } from '../format/call-words.ts';

/** One word of a provider, for a table: the word, what it is read as, and why. */
export interface WordRow {
  readonly word: string;
  readonly readAs: string;
  readonly sentence: string;
}

export interface WordTable {
  readonly title: string;
  readonly rows: readonly WordRow[];
  /** Stands instead of rows, where the provider has no word for it. */
  readonly note: string | null;
}

const outcomeText = (outcome: Outcome | null, ifUnanswered: Outcome | undefined): string => {
  if (outcome === null) return 'Says nothing about it';
  if (ifUnanswered === undefined) return outcomeTitles[outcome];
  return `${outcomeTitles[outcome]}, or ${outcomeTitles[ifUnanswered]} if nobody took it`;
};

const statusRow = (status: StatusWord): WordRow => ({
  word: status.word,
  readAs: `${outcomeText(status.outcome, status.outcomeIfUnanswered)}${status.isFinal ? '' : ' · not final'}`,
  sentence: status.sentence,
});

const causeRow = (cause: CauseWord): WordRow => ({
  word: cause.word,
  readAs: outcomeText(cause.outcome, cause.outcomeIfUnanswered),
  sentence: cause.sentence,
});

/** All of a provider's tables, in the order in which a call is read; none that would be empty. */
export const wordTables = (words: CallWords): readonly WordTable[] =>
  [
    { title: 'Outcome', rows: words.statuses.map(statusRow), note: null },
    { title: 'Outcome, by why it ended', rows: words.causes.map(causeRow), note: null },
    {
      title: 'Type',
      rows: words.types.map(({ word, type, sentence }) => ({
        word,
        readAs: typeText(type, word),
        sentence,
      })),
      note: words.typeNote,
    },
    {
      title: 'Direction',
      rows: words.directions.map(({ word, direction, sentence }) => ({
        word,
        readAs: directionText(direction),
        sentence,
      })),
      note: words.directionNote,
    },
  ].filter(({ rows, note }) => rows.length > 0 || note !== null);
