import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  everything,
  isEverything,
  isNothing,
  isSelected,
  nothing,
  select,
  selectedCount,
  stretch,
  toggle,
} from '../../../../src/renderer/calls/selection.ts';

describe('a selection of calls', () => {
  it('starts empty, and everything is everything', () => {
    expect(isSelected(nothing, 'a/1')).toBe(false);
    expect(isSelected(everything, 'a/1')).toBe(true);
    expect(isNothing(nothing)).toBe(true);
    expect(isEverything(everything)).toBe(true);
  });

  it('takes a call in and out, whichever way it is written', () => {
    const one = toggle(nothing, 'a/1');
    expect(one).toEqual({ kind: 'some', keys: new Set(['a/1']) });
    expect(isNothing(toggle(one, 'a/1'))).toBe(true);
    const allButOne = toggle(everything, 'a/1');
    expect(allButOne).toEqual({ kind: 'all-but', except: new Set(['a/1']) });
    expect(isEverything(toggle(allButOne, 'a/1'))).toBe(true);
  });

  it('counts itself when the number of calls is known', () => {
    expect(selectedCount(nothing, 1204)).toBe(0);
    expect(selectedCount(select(nothing, ['a/1', 'a/2'], true), 1204)).toBe(2);
    expect(selectedCount(select(everything, ['a/1'], false), 1204)).toBe(1203);
  });

  it('never changes the selection it was made from', () => {
    const before = select(nothing, ['a/1'], true);
    select(before, ['a/2'], true);
    expect(before).toEqual({ kind: 'some', keys: new Set(['a/1']) });
  });

  it('covers both ends of a range, upwards and downwards', () => {
    expect(stretch(3, 7)).toEqual({ from: 3, to: 8 });
    expect(stretch(7, 3)).toEqual({ from: 3, to: 8 });
    expect(stretch(4, 4)).toEqual({ from: 4, to: 5 });
  });

  it('agrees with a plain set of keys through any series of changes', () => {
    const calls = ['1', '2', '3', '4', '5'];
    const change = fc.record({
      keys: fc.subarray(calls),
      kind: fc.constantFrom('on', 'off', 'toggle-first', 'all', 'none'),
    });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 30 }), (changes) => {
        let selection = nothing;
        let model = new Set<string>();
        for (const { keys, kind } of changes) {
          const [first = '1'] = keys;
          if (kind === 'all') [selection, model] = [everything, new Set(calls)];
          if (kind === 'none') [selection, model] = [nothing, new Set()];
          if (kind === 'on' || kind === 'off') selection = select(selection, keys, kind === 'on');
          if (kind === 'on') keys.forEach((key) => model.add(key));
          if (kind === 'off') keys.forEach((key) => model.delete(key));
          if (kind !== 'toggle-first') continue;
          selection = toggle(selection, first);
          if (!model.delete(first)) model.add(first);
        }
        expect(calls.filter((key) => isSelected(selection, key))).toEqual(
          calls.filter((key) => model.has(key)),
        );
        expect(selectedCount(selection, calls.length)).toBe(model.size);
      }),
    );
  });
});
