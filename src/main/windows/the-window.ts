import type { BrowserWindow } from 'electron';

/** The app has one window at a time, and on macOS for a while none. */
export interface TheWindow {
  readonly current: () => BrowserWindow | null;
  /** Brings the window to the front, opening it when there is none. */
  readonly show: () => void;
}

export const keepOneWindow = (open: () => BrowserWindow): TheWindow => {
  let window: BrowserWindow | null = null;
  const openNew = (): void => {
    window = open();
    window.on('closed', () => (window = null));
  };
  const focus = (existing: BrowserWindow): void => {
    if (existing.isMinimized()) existing.restore();
    existing.focus();
  };
  return {
    current: () => window,
    show: () => (window === null ? openNew() : focus(window)),
  };
};
