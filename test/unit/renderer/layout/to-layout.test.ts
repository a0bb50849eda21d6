import { describe, expect, it } from 'vitest';
import { columnIds } from '../../../../src/renderer/archive/contract.ts';
import { fromLayout, toLayout } from '../../../../src/renderer/layout/to-layout.ts';
import type { Arrangement } from '../../../../src/renderer/layout/to-layout.ts';

const arrangement: Arrangement = {
  screen: 'connections',
  activeKey: 'c1 call-1',
  sort: [{ column: 'duration', direction: 'desc' }],
  columns: ['duration', 'from'],
  columnWidths: { from: 240 },
  detailsWidth: 512,
  recent: ['export'],
  pinned: ['from'],
  density: 'compact',
  zone: 'Asia/Kathmandu',
  isHistogramOpen: false,
};

const layout = toLayout(arrangement);

describe('the layout', () => {
  it('comes back as it went', () => {
    expect(fromLayout(JSON.parse(JSON.stringify(layout)) as typeof layout)).toEqual(arrangement);
  });

  it('forgets screens, columns and actions that are gone', () => {
    const other = fromLayout({
      ...layout,
      screen: 'faxes',
      sort: [{ column: 'fax', direction: 'asc' }],
      columns: [
        { id: 'fax', width: 10 },
        { id: 'to', width: null },
      ],
      recentActions: ['fax', 'find'],
    });
    expect(other).not.toHaveProperty('screen');
    expect(other).not.toHaveProperty('sort');
    expect(other).toMatchObject({ columns: ['to'], columnWidths: {}, recent: ['find'] });
  });

  it('shows a column that is new since then, and not one that was put away', () => {
    const knownColumns = columnIds.filter((id) => id !== 'billed');
    expect(fromLayout({ ...layout, knownColumns }).columns).toEqual(['duration', 'from', 'billed']);
  });

  it('falls back to the computer’s zone where the stored one is no zone', () => {
    expect(fromLayout({ ...layout, zone: 'Mars/Olympus' }).zone).toBeNull();
    const old = { ...layout, zone: undefined, density: undefined, closed: undefined };
    expect(fromLayout(old)).toMatchObject({ zone: null, isHistogramOpen: true });
  });

  it('shows all columns rather than none', () => {
    expect(fromLayout({ ...layout, columns: [] }).columns).toEqual(columnIds);
  });
});
