import { app } from 'electron';
import type { TheWindow } from './the-window.ts';

/** When the window comes to the front, and when the app ends with it. */
export const followWindowRules = (window: TheWindow): void => {
  app.on('second-instance', window.show);
  app.on('activate', window.show);
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
};
