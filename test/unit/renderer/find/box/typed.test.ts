import { describe, expect, it } from 'vitest';

import {
  completed,
  keyCompletions,
  wishAt,
} from '../../../../../src/renderer/find/box/complete.ts';
import { readTyped } from '../../../../../src/renderer/find/box/typed.ts';
import { printQuery } from '../query/print-query.ts';

const context = { zone: 'UTC', now: 0, connections: [] };

const read = (typed: string, caret: number | null = typed.length) => {
  const answer = readTyped({ typed, caret }, [], context);
  const print = (conditions: typeof answer.base) => printQuery({ text: '', conditions }, context);
  return { ...answer, base: print(answer.base), conditions: print(answer.conditions) };
};

describe('the box while one types', () => {
  it('gives what is finished to the chips and keeps the words', () => {
    expect(read('outcome:missed anna dur:>5m night ')).toMatchObject({
      typed: 'anna night ',
      caret: 11,
      text: 'anna night',
      base: 'outcome:missed dur:>5m',
    });
  });

  it('counts the filter at the caret already, and leaves it where it is', () => {
    expect(read('anna dur:>5m')).toMatchObject({
      typed: 'anna dur:>5m',
      text: 'anna',
      base: '',
      conditions: 'dur:>5m',
    });
    expect(read('anna dur:>5m', null)).toMatchObject({ typed: 'anna ', base: 'dur:>5m' });
  });

  it('keeps what cannot be read, with its place after the others have gone', () => {
    const answer = read('type:audio dur:soon anna', null);
    expect(answer).toMatchObject({ typed: 'dur:soon anna', text: 'anna', base: 'type:audio' });
    expect(answer.errors).toMatchObject([{ from: 0, to: 8 }]);
  });

  it('refuses a range that a chip leaves nothing of', () => {
    const { base } = readTyped({ typed: 'after:2025-05', caret: null }, [], context);
    const { errors } = readTyped({ typed: 'before:2025-03', caret: null }, base, context);
    expect(errors[0]?.sentence).toContain('upside down');
  });
});

describe('completion', () => {
  it('offers keys for a word and values after a colon', () => {
    expect(wishAt('anna ou', 7)).toEqual({ kind: 'key', prefix: 'ou', from: 5, to: 7 });
    expect(keyCompletions('ou').map(({ insert }) => insert)).toEqual(['outcome:']);
    const wish = { kind: 'value', column: 'outcome', prefix: 'mi', from: 15, to: 17 };
    expect(wishAt('outcome:missed,mi', 17)).toMatchObject(wish);
    expect(wishAt('dur:>5', 6)).toBeNull();
    expect(wishAt('"ou', 3)).toBeNull();
  });

  it('puts a value in with a space after it, so that it becomes a chip', () => {
    const value = { insert: 'missed', title: 'Missed', hint: '', isKey: false };
    expect(completed('outcome:mi anna', { from: 8, to: 10 }, value)).toEqual({
      typed: 'outcome:missed anna',
      caret: 15,
    });
  });
});
