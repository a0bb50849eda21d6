import { describe, expect, it } from 'vitest';

import { callWords } from '../../../src/shared/call-words/by-provider.ts';
import { wordReader } from '../../../src/shared/call-words/read-words.ts';
import { providerIds } from '../../../src/shared/provider.ts';

describe.each(providerIds)('the words of %s', (id) => {
  const { statuses, causes, types, typeNote, directions, directionNote } = callWords[id];
  const lists = [statuses, causes, types, directions];
  const reader = wordReader(callWords[id]);

  it('stand once each, in lower case, with a sentence', () => {
    for (const list of lists) {
      const words = list.map(({ word }) => word);
      expect(new Set(words).size).toBe(words.length);
      expect(words).toEqual(words.map((word) => word.trim().toLowerCase()));
      for (const { sentence } of list) expect(sentence).toMatch(/^\p{Lu}.*\.$/u);
    }
  });

  it('say where type and direction come from when there is no word for them', () => {
    expect(types.length > 0).toBe(typeNote === null);
    expect(directions.length > 0).toBe(directionNote === null);
  });

  it('are read as the table says, whatever their case and the spaces around them', () => {
    for (const { word, outcome, outcomeIfUnanswered, isFinal } of statuses) {
      expect(reader.outcome(` ${word.toUpperCase()}`, true)).toBe(outcome);
      expect(reader.outcome(word, false)).toBe(outcomeIfUnanswered ?? outcome);
      expect(reader.isFinal(word, !isFinal)).toBe(isFinal);
    }
    for (const { word, outcome } of causes) expect(reader.outcomeByCause(word, true)).toBe(outcome);
    for (const { word, type } of types) expect(reader.type(word)).toBe(type);
    for (const { word, direction } of directions) expect(reader.direction(word)).toBe(direction);
  });

  it.each([null, '', 'teleported', 'constructor', '__proto__'])(
    'do not contain %j, which is unknown and not refused',
    (word) => {
      expect(reader.outcome(word, true)).toBe('unknown');
      expect(reader.outcomeByCause(word, true)).toBeNull();
      expect(reader.type(word)).toBe('other');
      expect(reader.direction(word)).toBeNull();
      expect([reader.isFinal(word, true), reader.isFinal(word, false)]).toEqual([true, false]);
    },
  );

  it('are ongoing exactly while they may still change', () => {
    for (const { outcome, isFinal } of statuses) expect(outcome === 'ongoing').toBe(!isFinal);
  });
});
