import type { BrowserWindow } from './browser-window.ts';

let windows: readonly BrowserWindow[] = [];

/** The windows that are open, oldest first. */
export const allWindows = (): readonly BrowserWindow[] => windows;

export const addWindow = (window: BrowserWindow): void => {
  windows = [...windows, window];
};

export const removeWindow = (window: BrowserWindow): void => {
  windows = windows.filter((other) => other !== window);
};

/** Closes all of them; false as soon as the app would not have one closed. */
export const closeAllWindows = async (): Promise<boolean> => {
  for (const window of windows) if (!(await window.closePolitely())) return false;
  return true;
};
