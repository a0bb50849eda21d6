import { describe, expect, it } from 'vitest';
import { sortWords, syncEndWords } from '../../../../src/renderer/app/change-words.ts';

describe('what is heard of a change', () => {
  it('names the columns of a new order, the first one first', () => {
    expect(sortWords([{ column: 'duration', direction: 'desc' }])).toBe(
      'Sorted by Duration, descending.',
    );
    expect(
      sortWords([
        { column: 'outcome', direction: 'asc' },
        { column: 'initiated', direction: 'desc' },
      ]),
    ).toBe('Sorted by Outcome, ascending; then by Initiated, descending.');
  });

  it('says how a sync ended and what is there now', () => {
    expect(syncEndWords('done', 1_204)).toBe('Sync finished. 1,204 calls on the shelf.');
    expect(syncEndWords('stopped', 1)).toBe('Sync stopped. 1 call on the shelf.');
    expect(syncEndWords('failed', 0)).toBe('Sync ended early. 0 calls on the shelf.');
  });
});
