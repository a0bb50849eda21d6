import { describe, expect, it } from 'vitest';

import { wordTables } from '../../../../src/renderer/settings/word-rows.ts';
import { callWords } from '../../../../src/shared/call-words/by-provider.ts';
import { providerIds } from '../../../../src/shared/provider.ts';

const rowOf = (id: (typeof providerIds)[number], title: string, word: string) =>
  wordTables(callWords[id])
    .find((table) => table.title === title)
    ?.rows.find((row) => row.word === word);

describe('how calls are read, as tables', () => {
  it.each(providerIds)('%s has a table or a note for outcome, type and direction', (id) => {
    const titles = wordTables(callWords[id]).map(({ title }) => title);
    expect(titles).toEqual(expect.arrayContaining(['Outcome', 'Type', 'Direction']));
  });

  it.each(providerIds)('%s: no word stands twice in a table, none is without a sentence', (id) => {
    for (const { rows } of wordTables(callWords[id])) {
      expect(new Set(rows.map(({ word }) => word)).size).toBe(rows.length);
      for (const { readAs, sentence } of rows) {
        expect(readAs).not.toBe('');
        expect(sentence).toMatch(/\.$/);
      }
    }
  });

  it('says what a word is read as when nobody took the call', () => {
    expect(rowOf('cometchat', 'Outcome', 'ended')?.readAs).toBe(
      'Answered, or Missed if nobody took it',
    );
  });

  it('says which words are not the provider’s last', () => {
    expect(rowOf('bird', 'Outcome', 'ringing')?.readAs).toBe('Ongoing · not final');
  });

  it('says when a cause tells nothing', () => {
    expect(rowOf('bandwidth', 'Outcome, by why it ended', 'normal_clearing')?.readAs).toBe(
      'Says nothing about it',
    );
  });
});
