import type { Page } from 'playwright-core';

import type {} from './window.ts';

export interface Probe {
  /** Milliseconds from the navigation to the frame in which rows were painted. */
  readonly firstRows: Promise<number>;
  /** Milliseconds from now to the frame in which other rows were painted. */
  readonly nextRows: (act: () => void) => Promise<number>;
  /** Milliseconds from now to the frame in which it was true. */
  readonly untilPainted: (isTrue: () => boolean) => Promise<number>;
  /** Ids of the rows that are filled, from the top down. */
  readonly shown: () => string;
  /** Begins to note long tasks. */
  readonly watchTasks: () => void;
  /** Begins to note frames; asks for sixty a second, which has its price. */
  readonly watchFrames: () => void;
  readonly seen: () => Seen;
}

export interface Seen {
  /** The longest task of the page's thread, in milliseconds; 0 when none took 50. */
  readonly longestTaskMs: number;
  /** When it began, in milliseconds since `watchTasks`. */
  readonly longestTaskAtMs: number;
  readonly longestFrameMs: number;
  readonly framesOver100: number;
  readonly frames: number;
}

/** Runs in the page. Knows AG Grid's rows only, so that it measures both ways alike. */
const install = (): void => {
  const shown = (): string =>
    [...document.querySelectorAll('[role="gridcell"][col-id="callId"]')]
      .filter((cell) => cell.textContent !== '')
      .map((cell) => cell.closest('[row-id]'))
      .map((row) => [Number(row?.getAttribute('row-index')), row?.getAttribute('row-id')] as const)
      .sort(([a], [b]) => a - b)
      .map(([, id]) => id)
      .join(' ');
  const isAwaited = (): boolean =>
    [...document.querySelectorAll('[role="gridcell"][col-id="callId"]')].some(
      (cell) => cell.textContent === '',
    );
  const painted = (): Promise<number> =>
    new Promise((resolve) =>
      // The frame after the change has been drawn when a task follows it.
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now()))),
    );
  const until = async (isTrue: () => boolean): Promise<number> => {
    const startedAt = performance.now();
    while (!isTrue()) {
      await new Promise(requestAnimationFrame);
      if (performance.now() - startedAt > 300_000)
        throw new Error('No other rows in five minutes.');
    }
    return painted();
  };
  const restMs = 250;
  let [longestTaskMs, longestTaskAtMs] = [0, 0];
  let [longestFrameMs, framesOver100, frames] = [0, 0, 0];
  window.benchProbe = {
    firstRows: until(() => shown() !== ''),
    shown,
    untilPainted: async (isTrue) => {
      const startedAt = performance.now();
      return (await until(isTrue)) - startedAt;
    },
    nextRows: async (act) => {
      const before = shown();
      let [last, changedAt] = [before, 0];
      const startedAt = performance.now();
      act();
      // Rows are drawn a few a frame: it is over when they have rested for a while.
      const isOver = (): boolean => {
        const now = shown();
        if (now !== last) {
          last = now;
          changedAt = Infinity;
          void painted().then((at) => {
            changedAt = at;
          });
        }
        return now !== before && performance.now() - changedAt > restMs && !isAwaited();
      };
      await until(isOver);
      return changedAt - startedAt;
    },
    watchTasks: () => {
      [longestTaskMs, longestTaskAtMs] = [0, 0];
      const begunAt = performance.now();
      new PerformanceObserver((list) => {
        for (const { duration, startTime } of list.getEntries())
          if (duration > longestTaskMs)
            [longestTaskMs, longestTaskAtMs] = [duration, startTime - begunAt];
      }).observe({ type: 'longtask' });
    },
    watchFrames: () => {
      [longestFrameMs, framesOver100, frames] = [0, 0, 0];
      let last = performance.now();
      const frame = (now: number): void => {
        longestFrameMs = Math.max(longestFrameMs, now - last);
        if (now - last > 100) framesOver100 += 1;
        frames += 1;
        last = now;
        requestAnimationFrame(frame);
      };
      requestAnimationFrame(frame);
    },
    seen: () => ({ longestTaskMs, longestTaskAtMs, longestFrameMs, framesOver100, frames }),
  };
};

/** A row with its data: one that is only reserved has no id to show. */
export const filledRow = '[role="gridcell"][col-id="callId"]:not(:empty)';

/** Has to come before the navigation that it is to measure. */
export const installProbe = (page: Page): Promise<unknown> => page.addInitScript(install);

export const firstRowsMs = (page: Page): Promise<number> =>
  page.evaluate(() => window.benchProbe.firstRows);

/** Begins to watch; afterwards `seen` tells. */
export const watchTasks = (page: Page): Promise<void> =>
  page.evaluate(() => window.benchProbe.watchTasks());

export const watchFrames = (page: Page): Promise<void> =>
  page.evaluate(() => window.benchProbe.watchFrames());

export const seen = (page: Page): Promise<Seen> => page.evaluate(() => window.benchProbe.seen());
