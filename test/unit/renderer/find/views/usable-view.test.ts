import { describe, expect, it } from 'vitest';

import { columnIds, type ColumnId } from '../../../../../src/renderer/archive/view.ts';
import type { Condition } from '../../../../../src/renderer/archive/condition.ts';
import { builtInViews } from '../../../../../src/renderer/find/views/built-in-views.ts';
import { usableView } from '../../../../../src/renderer/find/views/usable-view.ts';

const connection = (id: string): Condition => ({
  kind: 'values',
  column: 'connection',
  values: [id],
  isNot: false,
});

describe('a saved view', () => {
  it('is shown as it is while everything in it is there', () => {
    for (const view of builtInViews) expect(usableView(view, [])).toEqual({ view, gone: [] });
  });

  it('keeps columns put away that were put away, and shows those that are new since then', () => {
    const knownColumns = columnIds.filter((id) => id !== 'billed');
    const saved = { ...builtInViews[0]!, columns: ['to', 'from'] as const, knownColumns };
    expect(usableView(saved, []).view.columns).toEqual(['to', 'from', 'billed']);
  });

  it('names what is gone and shows what it can', () => {
    const zone = 'Mars/Olympus';
    const strange = { kind: 'range', column: 'score', min: 1, max: null, isNot: false };
    const { view, gone } = usableView(
      {
        ...builtInViews[0]!,
        zone,
        columns: ['to', 'mood' as ColumnId, 'from'],
        sort: [{ column: 'mood' as ColumnId, direction: 'asc' }],
        filter: { text: 'x', conditions: [strange as unknown as Condition, connection('c9')] },
      },
      ['c1'],
    );
    expect(gone).toEqual([
      'column “mood”',
      'filter on “score”',
      'time zone “Mars/Olympus”',
      'connection that was removed',
    ]);
    expect(view.columns?.slice(0, 2)).toEqual(['to', 'from']);
    expect(new Set(view.columns)).toEqual(new Set(columnIds));
    expect(view.zone).toBeNull();
    expect(view.sort).toEqual([]);
    expect(view.filter).toEqual({ text: 'x', conditions: [connection('c9')] });
  });
});
