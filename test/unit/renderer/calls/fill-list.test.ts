import type { IRowNode } from 'ag-grid-community';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { CallRow } from '../../../../src/renderer/archive/answers.ts';
import { firstDraw } from '../../../../src/renderer/calls/first-draw.ts';
import { fillList, rowsAStep } from '../../../../src/renderer/calls/fill-list.ts';
import type { FirstBlock } from '../../../../src/renderer/calls/use-first-block.ts';

const view = { sort: [], filter: { text: '' } };
const blockOf = (total: number): FirstBlock => ({
  view,
  answer: { rows: [], total, revision: 1 },
});

/** A grid that has its data after so many frames, and frames that come when they are asked to. */
const gridOf = (framesToData: number, rowsOnScreen = 100) => {
  let frames: (() => void)[] = [];
  let passed = 0;
  let rows = 0;
  let current: FirstBlock | null = null;
  const counts: number[] = [];
  vi.stubGlobal('requestAnimationFrame', (frame: () => void) => frames.push(frame));
  vi.stubGlobal('setTimeout', (task: () => void) => task());
  const row = (): { readonly data: CallRow | undefined } => ({
    data: passed >= framesToData ? ({} as CallRow) : undefined,
  });
  const api: Parameters<typeof fillList>[0] = {
    isDestroyed: () => false,
    getDisplayedRowCount: () => rows,
    getLastDisplayedRowIndex: () => Math.min(rows, rowsOnScreen) - 1,
    getDisplayedRowAtIndex: () => row() as IRowNode<CallRow>,
    setRowCount: (count) => {
      rows = count;
      counts.push(count);
    },
  };
  const source: Parameters<typeof fillList>[1] = {
    take: (block) => {
      current = block;
    },
    isCurrent: (block) => block === current,
  };
  const passFrame = (): void => {
    passed += 1;
    const due = frames;
    frames = [];
    due.forEach((frame) => frame());
  };
  return { api, source, counts, passFrame, isWaiting: () => frames.length > 0 };
};

afterEach(() => void vi.unstubAllGlobals());

describe('a list that shows no calls', () => {
  it('waits for its data with one row, and then grows by two a frame', () => {
    const grid = gridOf(2);
    fillList(grid.api, grid.source, blockOf(5), rowsAStep);
    while (grid.isWaiting()) grid.passFrame();
    expect(grid.counts).toEqual([1, 3, 5]);
  });

  it('has all of a long list as soon as the screen is full', () => {
    const grid = gridOf(0, 3);
    fillList(grid.api, grid.source, blockOf(1_000_000), rowsAStep);
    while (grid.isWaiting()) grid.passFrame();
    expect(grid.counts).toEqual([1, 3, 5, 1_000_000]);
  });

  it('says that it has its first calls when the screen is full, and not before', async () => {
    let isOver = false;
    firstDraw.begin();
    const over = firstDraw.over().then(() => {
      isOver = true;
    });
    const grid = gridOf(0, 3);
    fillList(grid.api, grid.source, blockOf(1_000_000), rowsAStep);
    grid.passFrame();
    await new Promise(setImmediate);
    expect(isOver).toBe(false);
    while (grid.isWaiting()) grid.passFrame();
    await over;
  });

  it('is filled at once where that is asked for', () => {
    const grid = gridOf(0);
    fillList(grid.api, grid.source, blockOf(500), 500);
    expect(grid.isWaiting()).toBe(false);
    expect(grid.counts).toEqual([1]);
  });

  it('stops growing when newer calls have come: they are put in whole', () => {
    const grid = gridOf(0);
    fillList(grid.api, grid.source, blockOf(500), rowsAStep);
    grid.passFrame();
    grid.source.take(blockOf(900));
    grid.passFrame();
    expect(grid.isWaiting()).toBe(false);
    expect(grid.counts).toEqual([1, 3]);
  });
});
