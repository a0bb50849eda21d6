import { describe, expect, it } from 'vitest';

import { spokenLines } from '../../../../src/renderer/detail/transcripts/transcript-lines.ts';

describe('the words of a transcript', () => {
  it('are found with who said them, wherever they stand', () => {
    const file = { meta: { id: 7 }, segments: [{ speaker: 'A', text: 'Hello' }, { text: 'Hi' }] };
    expect(spokenLines(JSON.stringify(file))).toEqual([
      { speaker: 'A', text: 'Hello' },
      { speaker: null, text: 'Hi' },
    ]);
    expect(spokenLines('[{"channel":1,"transcript":"Yes"}]')).toEqual([
      { speaker: '1', text: 'Yes' },
    ]);
  });

  it('are not made up: other JSON, and what is none, is shown as it came', () => {
    expect(spokenLines('{"a":[1,2]}')).toBeNull();
    expect(spokenLines('WEBVTT\n\n00:01 Hello')).toBeNull();
  });

  it('do not stand twice where the whole text is beside its parts', () => {
    expect(spokenLines('{"text":"a b","words":[{"text":"a"},{"text":"b"}]}')).toHaveLength(1);
  });
});
