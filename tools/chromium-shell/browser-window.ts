import { app } from './app.ts';
import { honest } from './honest.ts';
import { StandInEmitter } from './stand-in-emitter.ts';
import { tellPageHides } from './tell-page-hides.ts';
import { addWindow, allWindows, removeWindow } from './the-windows.ts';
import { WebContents } from './web-contents.ts';
import { checkWindowOptions } from './window-options.ts';
import type { WindowOptions } from './window-options.ts';
import { placeWindow, readBounds } from './window-place.ts';
import type { Bounds } from './window-place.ts';

const fired = ['close', 'closed', 'ready-to-show', 'show', 'focus', 'blur', 'page-title-updated'];

/** Electron's `BrowserWindow` over a window of Chromium. */
export class BrowserWindow extends StandInEmitter {
  readonly webContents: WebContents;
  private bounds: Bounds;
  private isMaximizedNow = false;
  private isShown: boolean;
  private isGone = false;
  private isClosing = false;
  /** What the app holds, which refuses what the shell does not have. */
  private readonly self: BrowserWindow;

  static getAllWindows = (): readonly BrowserWindow[] => allWindows();

  static fromWebContents = (contents: WebContents): BrowserWindow | null =>
    allWindows().find((window) => window.webContents === contents) ?? null;

  constructor(options: WindowOptions = {}) {
    super('BrowserWindow', fired);
    checkWindowOptions(options);
    const { width = 800, height = 600, x = 0, y = 0 } = options;
    this.bounds = { x, y, width, height };
    this.isShown = options.show ?? true;
    this.webContents = new WebContents(options.webPreferences?.preload ?? null);
    this.webContents.onClosed = () => this.closedByPerson();
    this.webContents.once('dom-ready', () => this.emit('ready-to-show'));
    this.self = honest('BrowserWindow', this);
    addWindow(this.self);
    app.emit('web-contents-created', {}, this.webContents);
    app.emit('browser-window-created', {}, this.self);
    this.place();
    return this.self;
  }

  loadURL = (url: string): Promise<void> => this.webContents.loadURL(url);

  /** Chromium shows its window from the start; that the app has not is only remembered. */
  show = (): void => {
    this.isShown = true;
    this.emit('show');
  };
  isVisible = (): boolean => this.isShown;
  focus = (): void => {
    void this.webContents.open().then(({ page }) => page.bringToFront());
  };
  /** Chromium does not tell when its window is minimised; bringing it to the front restores it. */
  isMinimized = (): boolean => false;
  restore = (): void => this.focus();
  isMaximized = (): boolean => this.isMaximizedNow;
  maximize = (): void => {
    this.isMaximizedNow = true;
    this.place();
  };
  getBounds = (): Bounds => this.bounds;
  /** The size it had when it was opened, or last asked to close. */
  getNormalBounds = (): Bounds => this.bounds;
  /** A bar in the taskbar is no part of a page; that it was asked for is enough. */
  setProgressBar = (): void => undefined;
  isDestroyed = (): boolean => this.isGone;

  close = (): void => void this.closePolitely();

  /** Resolves to false when the app would not have it closed. No API of Electron. */
  async closePolitely(): Promise<boolean> {
    if (this.isGone) return true;
    const { page, cdp } = await this.webContents.open();
    const known = await readBounds(cdp).catch(() => null);
    if (known !== null && !this.isMaximizedNow) this.bounds = known;
    if (this.emitPreventable('close', {})) return false;
    this.isClosing = true;
    // Chromium would end with its last page while we still need to see it end: `app.exit` does it.
    if (allWindows().length > 1) await page.close();
    else await tellPageHides(page);
    this.gone();
    return true;
  }

  private place(): void {
    const { bounds, isMaximizedNow } = this;
    void this.webContents.open().then(({ cdp }) => placeWindow(cdp, bounds, isMaximizedNow));
  }

  /** Chromium has closed it already, so the app is told and cannot say no. */
  private closedByPerson(): void {
    if (this.isClosing) return;
    this.emitPreventable('close', {});
    this.gone();
  }

  private gone(): void {
    if (this.isGone) return;
    this.isGone = true;
    this.webContents.destroy();
    removeWindow(this.self);
    this.emit('closed');
    if (allWindows().length === 0) app.windowsAllClosed();
  }
}
