import { describe, expect, it } from 'vitest';

import { relationsOf } from '../../../../../src/renderer/detail/conversation/relation.ts';
import type { Party } from '../../../../../src/shared/session.ts';

const number = (id: string): Party => ({ kind: 'number', id, name: null });
const [ana, support, mobile] = [number('+15551234567'), number('351910000777'), number('+4930123')];
const hidden: Party = { kind: 'unknown', id: '', name: null };

describe('the calls of a conversation', () => {
  it('are redials in the same direction and call-backs in the other, with or without plus', () => {
    const calls = [
      { from: ana, to: support },
      { from: number('15551234567'), to: support },
      { from: support, to: ana },
      { from: support, to: ana },
    ];
    expect(relationsOf(calls)).toEqual(['first', 'redial', 'call-back', 'redial']);
  });

  it('between other parties are legs', () => {
    const calls = [
      { from: ana, to: support },
      { from: support, to: mobile },
      { from: hidden, to: support },
    ];
    expect(relationsOf(calls)).toEqual(['first', 'leg', 'leg']);
  });
});
