import { BrowserWindow, nativeTheme, screen } from 'electron';
import { describeDefect } from '../security/describe-defect.ts';
import { logDefect } from '../security/log-defect.ts';
import { pageUrl } from '../security/page-origin.ts';
import { recoverPage } from './recover.ts';
import { placeOnDisplays } from './window-bounds.ts';
import { windowOptions } from './window-options.ts';
import { readWindowPlace, writeWindowPlace } from './window-place-file.ts';

export interface MainWindowSettings {
  readonly userDataDir: string;
  readonly preload: string;
  readonly isPackaged: boolean;
  /** The page and its runs are gone: closed, crashed or loaded anew. */
  readonly onPageGone: () => void;
}

/** Opens the one window, where it was last time, and shows it once there is something to see. */
export const openMainWindow = (settings: MainWindowSettings): BrowserWindow => {
  const place = readWindowPlace(settings.userDataDir);
  const window = new BrowserWindow(
    windowOptions({
      bounds: placeOnDisplays(place?.bounds ?? null, workAreas()),
      isDark: nativeTheme.shouldUseDarkColors,
      isPackaged: settings.isPackaged,
      preload: settings.preload,
    }),
  );
  if (place?.isMaximized === true) window.maximize();
  window.once('ready-to-show', () => window.show());
  rememberPlace(window, settings.userDataDir);
  reportPageGone(window, settings.onPageGone);
  recoverPage(window);
  window.loadURL(pageUrl).catch((error: unknown) => logDefect(describeDefect('load', error)));
  return window;
};

const workAreas = () => {
  const primary = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== primary.id);
  return [primary.workArea, ...others.map(({ workArea }) => workArea)] as const;
};

const rememberPlace = (window: BrowserWindow, userDataDir: string): void => {
  window.on('close', () => {
    const bounds = window.getNormalBounds();
    writeWindowPlace(userDataDir, { bounds, isMaximized: window.isMaximized() });
  });
};

const reportPageGone = (window: BrowserWindow, onPageGone: () => void): void => {
  window.on('closed', onPageGone);
  window.webContents.on('render-process-gone', onPageGone);
  window.webContents.on('did-navigate', onPageGone);
};
