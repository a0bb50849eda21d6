import { describe, expect, it } from 'vitest';
import { columnIds } from '../../../../src/renderer/archive/view.ts';
import { fromLayout, toLayout } from '../../../../src/renderer/layout/to-layout.ts';
import type { Arrangement } from '../../../../src/renderer/layout/to-layout.ts';

const arrangement: Arrangement = {
  screen: 'connections',
  activeKey: 'c1 call-1',
  sort: [{ column: 'duration', direction: 'desc' }],
  columns: ['duration', 'from'],
  columnWidths: { from: 240 },
  dock: 'below',
  paneSizes: { right: 512, below: 280 },
  recent: ['export'],
  pinned: ['from'],
  density: 'compact',
  zone: 'Asia/Kathmandu',
  isHistogramOpen: false,
  isPage: true,
  filter: {
    text: 'smith',
    conditions: [
      { kind: 'values', column: 'direction', values: ['incoming', null], isNot: true },
      { kind: 'range', column: 'duration', min: 60, max: null, isNot: false },
      { kind: 'person', role: 'from', match: 'is', text: '+15551234567', isNot: false },
    ],
    since: 'changed',
  },
  unit: 'conversations',
};

const initial = { right: 400, below: 320 };

const layout = toLayout(arrangement);

describe('the layout', () => {
  it('comes back as it went', () => {
    expect(fromLayout(JSON.parse(JSON.stringify(layout)) as typeof layout, initial)).toEqual(
      arrangement,
    );
  });

  it('forgets screens, columns and actions that are gone', () => {
    const other = fromLayout(
      {
        ...layout,
        screen: 'faxes',
        sort: [{ column: 'fax', direction: 'asc' }],
        columns: [
          { id: 'fax', width: 10 },
          { id: 'to', width: null },
        ],
        dock: 'above',
        recentActions: ['fax', 'find'],
      },
      initial,
    );
    expect(other).not.toHaveProperty('screen');
    expect(other).not.toHaveProperty('sort');
    expect(other).not.toHaveProperty('dock');
    expect(other).toMatchObject({ columns: ['to'], columnWidths: {}, recent: ['find'] });
  });

  it('narrows the list by what this version knows of its filters', () => {
    const { filter } = layout;
    const other = fromLayout(
      {
        ...layout,
        filter: {
          ...filter!,
          conditions: [
            { kind: 'values', column: 'weather', values: ['rain'], isNot: false },
            ...filter!.conditions.slice(1, 2),
          ],
          since: 'the flood',
          unit: 'threads',
        },
      },
      initial,
    );
    expect(other.filter).toEqual({
      text: 'smith',
      conditions: arrangement.filter.conditions?.slice(1, 2),
      since: null,
    });
    expect(other.unit).toBe('calls');
  });

  it('says nothing of filters while the list shows everything', () => {
    const plain = toLayout({ ...arrangement, filter: { text: '' }, unit: 'calls', isPage: false });
    expect(plain).not.toHaveProperty('filter');
    expect(fromLayout(plain, initial)).not.toHaveProperty('filter');
  });

  it('shows a column that is new since then, and not one that was put away', () => {
    const knownColumns = columnIds.filter((id) => id !== 'billed');
    expect(fromLayout({ ...layout, knownColumns }, initial).columns).toEqual([
      'duration',
      'from',
      'billed',
    ]);
  });

  it('falls back to the computer’s zone where the stored one is no zone', () => {
    expect(fromLayout({ ...layout, zone: 'Mars/Olympus' }, initial).zone).toBeNull();
    const old = { ...layout, zone: undefined, density: undefined, closed: undefined };
    expect(fromLayout(old, initial)).toMatchObject({ zone: null, isHistogramOpen: true });
  });

  it('shows all columns rather than none', () => {
    expect(fromLayout({ ...layout, columns: [] }, initial).columns).toEqual(columnIds);
  });

  it('reads one from before the pane could be docked below: its width, and nothing else', () => {
    const older = { ...layout, dock: undefined, panes: { details: 450 } };
    const read = fromLayout(older, initial);
    expect(read).not.toHaveProperty('dock');
    expect(read.paneSizes).toEqual({ right: 450, below: 320 });
  });
});
