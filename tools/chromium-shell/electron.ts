import { absent } from './absent.ts';
import { app as realApp } from './app.ts';
import { BrowserWindow as RealBrowserWindow } from './browser-window.ts';
import { honest } from './honest.ts';

/**
 * What `import … from 'electron'` gives in the shell. Names that are not imitated are exported
 * too, so that an import of one still links, and throw when they are used.
 */
export const app = honest('app', realApp);
export const BrowserWindow = honest('BrowserWindow', RealBrowserWindow);
export { dialog } from './dialog.ts';
export { ipcMain } from './ipc-main.ts';
export { Menu } from './menu.ts';
export { nativeTheme } from './native-theme.ts';
export { net } from './net.ts';
export { powerMonitor } from './power-monitor.ts';
export { protocol } from './protocol.ts';
export { safeStorage } from './safe-storage.ts';
export { screen } from './screen.ts';
export { session } from './session.ts';
export { shell } from './shell.ts';

export const autoUpdater = absent('autoUpdater');
export const BaseWindow = absent('BaseWindow');
export const clipboard = absent('clipboard');
export const contentTracing = absent('contentTracing');
export const crashReporter = absent('crashReporter');
export const desktopCapturer = absent('desktopCapturer');
export const globalShortcut = absent('globalShortcut');
export const MenuItem = absent('MenuItem');
export const MessageChannelMain = absent('MessageChannelMain');
export const nativeImage = absent('nativeImage');
export const Notification = absent('Notification');
export const powerSaveBlocker = absent('powerSaveBlocker');
export const systemPreferences = absent('systemPreferences');
export const Tray = absent('Tray');
export const utilityProcess = absent('utilityProcess');
export const View = absent('View');
export const webContents = absent('webContents');
export const WebContentsView = absent('WebContentsView');
export const webFrameMain = absent('webFrameMain');
