import type { BrowserWindow } from 'electron';
import type { Checkpoint } from '../../shared/page.ts';

const everyMs = 1_000;

/** Electron's words: below 0 there is no bar, above 1 it moves without an end in sight. */
const noBar = -1;
const endless = 2;

/** How far all runs are together; unknown as soon as one provider does not say. */
export const barOf = (checkpoints: readonly Checkpoint[]): number => {
  if (checkpoints.length === 0) return noBar;
  const totals = checkpoints.map(({ providerTotal }) => providerTotal ?? Number.NaN);
  const total = totals.reduce((sum, one) => sum + one, 0);
  const seen = checkpoints.reduce((sum, { callsSeen }) => sum + callsSeen, 0);
  return total > 0 ? Math.min(1, seen / total) : endless;
};

/** Shows the runs in the taskbar or dock. Returns its own stop. */
export const showTaskbarProgress = (
  window: () => Pick<BrowserWindow, 'setProgressBar' | 'isDestroyed'> | null,
  checkpoints: () => readonly Checkpoint[],
): (() => void) => {
  let shown = noBar;
  const timer = setInterval(() => {
    const bar = barOf(checkpoints());
    const current = window();
    if (bar === shown || current === null || current.isDestroyed()) return;
    shown = bar;
    current.setProgressBar(bar);
  }, everyMs);
  return () => clearInterval(timer);
};
