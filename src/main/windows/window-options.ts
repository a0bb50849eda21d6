import type { BrowserWindowConstructorOptions, WebPreferences } from 'electron';
import { minimumSize } from './window-bounds.ts';
import type { Bounds } from './window-bounds.ts';

/** Stated one by one though most are defaults: defaults have changed before and are not a promise. */
export const webPreferences = (preload: string, isPackaged: boolean): WebPreferences => ({
  preload,
  contextIsolation: true,
  sandbox: true,
  webSecurity: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  spellcheck: false,
  // A middle click would open the link it hits in a new window.
  disableBlinkFeatures: 'Auxclick',
  devTools: !isPackaged,
});

export interface WindowLook {
  readonly bounds: Bounds;
  readonly isDark: boolean;
  readonly isPackaged: boolean;
  readonly preload: string;
}

export const windowOptions = (look: WindowLook): BrowserWindowConstructorOptions => ({
  ...look.bounds,
  minWidth: minimumSize.width,
  minHeight: minimumSize.height,
  show: false,
  title: 'Callshelf',
  // `--surface` of the page's theme, so that a window opened before its styles does not flash.
  backgroundColor: look.isDark ? '#16181c' : '#ffffff',
  webPreferences: webPreferences(look.preload, look.isPackaged),
});
