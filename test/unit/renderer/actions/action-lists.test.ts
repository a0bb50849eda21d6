import { describe, expect, it } from 'vitest';
import {
  keyLists,
  paletteLists,
  pressesOf,
} from '../../../../src/renderer/actions/action-lists.ts';
import { afterUse } from '../../../../src/renderer/actions/recent-store.ts';
import { actionIds, type ActionId } from '../../../../src/shared/actions.ts';

const all = (): boolean => true;

describe('the palette', () => {
  it('lists every action once, and not itself', () => {
    const listed = paletteLists(['export', 'find'], all).flatMap(({ ids }) => ids);
    expect(listed.toSorted()).toEqual(actionIds.filter((id) => id !== 'commands').toSorted());
  });

  it('begins with what was used lately, the last one first', () => {
    const [first] = paletteLists(['export', 'find'], all);
    expect(first).toEqual({ title: 'Recently used', ids: ['export', 'find'] });
  });

  it('has no heading over nothing', () => {
    expect(paletteLists([], all)[0]?.title).toBe('Go to');
    expect(paletteLists(['go-to-call'], (id) => id !== 'go-to-call')[0]?.title).toBe('Go to');
  });

  it('does not speak of what no part of the app has offered', () => {
    const lists = paletteLists([], (id) => id !== 'go-to-call');
    expect(lists.flatMap(({ ids }) => ids)).not.toContain('go-to-call');
  });
});

describe('what was used lately', () => {
  it('holds each action once and no more than five', () => {
    const choices = [
      'find',
      'export',
      'find',
      'filter',
      'sync-now',
      'shortcuts',
      'go-calls',
    ] as const;
    const used = choices.reduce<readonly ActionId[]>(afterUse, []);
    expect(used).toEqual(['go-calls', 'shortcuts', 'sync-now', 'filter', 'find']);
  });
});

describe('the map of keys', () => {
  it('lists exactly the actions that have a key', () => {
    const listed = keyLists(all).flatMap(({ ids }) => ids);
    expect(listed).toContain('next-call');
    expect(listed).not.toContain('stop-sync');
  });

  it('shows the list’s own keys beside those that work everywhere', () => {
    expect(pressesOf('next-call')).toEqual(['j', 'ArrowDown']);
  });
});
