import { describe, expect, it } from 'vitest';

import type { Sums } from '../../../../src/renderer/calls/calls-store.ts';
import { nothing } from '../../../../src/renderer/calls/selection.ts';
import { countWords, talkTimeWords } from '../../../../src/renderer/calls/status-words.ts';

const of = (calls: number, talkSeconds = 0) => ({ calls, talkSeconds, billedSeconds: 0 });

const sums = (facts: Partial<Sums>): Sums => ({
  selection: nothing,
  filter: { text: '' },
  view: of(1204, 7265),
  selectedInView: of(0),
  selected: of(0),
  ...facts,
});

describe('the status of the list', () => {
  it('counts the calls that it shows', () => {
    expect(countWords(sums({}))).toBe('1,204 calls');
    expect(countWords(sums({ view: of(1) }))).toBe('1 call');
    expect(countWords(sums({ view: of(0) }))).toBe('0 calls');
  });

  it('says how many of them are selected', () => {
    expect(countWords(sums({ selected: of(2), selectedInView: of(2) }))).toBe(
      '2 of 1,204 calls selected',
    );
  });

  it('does not hide selected calls that the search hides', () => {
    expect(countWords(sums({ view: of(40), selected: of(5), selectedInView: of(2) }))).toBe(
      '2 of 40 calls selected, 3 more outside this search',
    );
    expect(countWords(sums({ view: of(40), selected: of(5) }))).toBe(
      '40 calls, 5 selected outside this search',
    );
  });

  it('adds up the talk time of the selection, or of the list without one', () => {
    expect(talkTimeWords(sums({}))).toBe('Talk time 2:01:05');
    expect(talkTimeWords(sums({ selected: of(2, 38) }))).toBe('Talk time 0:38');
  });
});
