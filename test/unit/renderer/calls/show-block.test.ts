import type { IRowNode } from 'ag-grid-community';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CallRow } from '../../../../src/renderer/archive/answers.ts';
import type { View } from '../../../../src/renderer/archive/view.ts';
import { showBlock } from '../../../../src/renderer/calls/show-block.ts';
import { rowsAStep } from '../../../../src/renderer/calls/fill-list.ts';
import { blockSize, type FirstBlock } from '../../../../src/renderer/calls/use-first-block.ts';

const view: View = { sort: [], filter: { text: '' } };
const rowsOf = (outcome: string): readonly CallRow[] =>
  Array.from({ length: blockSize }, (_, at) => ({ key: `a/${at}`, outcome }) as CallRow);
const blockOf = (total: number, rows = rowsOf('answered'), of = view): FirstBlock => ({
  view: of,
  answer: { rows: rows.slice(0, total), total, revision: 1 },
});

/** A grid with so many rows, which holds these blocks of them. */
const gridOf = (rows: number, held: readonly string[] = ['0']) => {
  const refreshInfiniteCache = vi.fn();
  const setRowCount = vi.fn((count: number) => {
    rows = count;
  });
  const api: Parameters<typeof showBlock>[0] = {
    isDestroyed: () => false,
    getDisplayedRowCount: () => rows,
    getLastDisplayedRowIndex: () => Math.min(rows, 60) - 1,
    getDisplayedRowAtIndex: () => ({ data: {} }) as IRowNode<CallRow>,
    getCacheBlockState: () => Object.fromEntries(held.map((id) => [id, {}])) as object,
    ensureIndexVisible: vi.fn(),
    setRowCount,
    refreshInfiniteCache,
  };
  let current: FirstBlock | null = null;
  const source: Parameters<typeof showBlock>[1] = {
    take: (block) => {
      current = block;
    },
    isCurrent: (block) => block === current,
  };
  return { api, source, refreshInfiniteCache, setRowCount, current: () => current };
};

beforeEach(() => {
  vi.stubGlobal('requestAnimationFrame', (frame: () => void) => {
    frame();
    return 0;
  });
  vi.stubGlobal('setTimeout', (task: () => void) => task());
});
afterEach(() => void vi.unstubAllGlobals());

describe('what a sync has brought', () => {
  it('draws no row anew when the calls at the top are the same, to the letter', () => {
    const grid = gridOf(1000);
    const block = blockOf(1200);
    showBlock(grid.api, grid.source, blockOf(1000), block);
    expect(grid.refreshInfiniteCache).not.toHaveBeenCalled();
    expect(grid.setRowCount).toHaveBeenLastCalledWith(1200, true);
    expect(grid.current()).toBe(block);
  });

  it('draws no row anew in a short list either, when a look finds nothing else', () => {
    const grid = gridOf(6);
    showBlock(grid.api, grid.source, blockOf(6), blockOf(6));
    expect(grid.refreshInfiniteCache).not.toHaveBeenCalled();
  });

  it('goes on filling a screen that was not full yet', () => {
    const grid = gridOf(4);
    showBlock(grid.api, grid.source, blockOf(1000), blockOf(1200));
    expect(grid.setRowCount.mock.calls[0]).toEqual([4 + rowsAStep, true]);
    expect(grid.setRowCount).toHaveBeenLastCalledWith(1200, true);
  });

  it('is loaded when a call at the top has changed', () => {
    const grid = gridOf(1000);
    showBlock(grid.api, grid.source, blockOf(1000), blockOf(1000, rowsOf('missed')));
    expect(grid.refreshInfiniteCache).toHaveBeenCalledOnce();
  });

  it('is loaded when rows further down are held, which may be others now', () => {
    const grid = gridOf(1000, ['0', '1']);
    showBlock(grid.api, grid.source, blockOf(1000), blockOf(1200));
    expect(grid.refreshInfiniteCache).toHaveBeenCalledOnce();
  });

  it('is loaded when the list had fewer calls than a block has room for', () => {
    const grid = gridOf(50);
    showBlock(grid.api, grid.source, blockOf(50), blockOf(1200));
    expect(grid.refreshInfiniteCache).toHaveBeenCalledOnce();
  });

  it('is loaded in another order, though it begins with the same calls', () => {
    const grid = gridOf(1000);
    const other: View = { ...view, filter: { text: 'ann' } };
    showBlock(grid.api, grid.source, blockOf(1000), blockOf(1000, undefined, other));
    expect(grid.refreshInfiniteCache).toHaveBeenCalledOnce();
    expect(grid.api.ensureIndexVisible).toHaveBeenCalledWith(0, 'top');
  });
});
