import type { Page } from 'playwright-core';
import { honest } from './honest.ts';
import type { FromPage } from './in-page/preload-world.ts';
import { answerInvoke } from './ipc-main.ts';
import { chooseByAccelerator } from './menu.ts';
import { NotInStandInError } from './not-in-stand-in.ts';
import { isAppPage, toAppUrl, toBrowserUrl } from './page-address.ts';
import { openAppPage } from './page-opening.ts';
import type { AppPage } from './page-opening.ts';
import type { PreloadLink, Reply } from './preload-link.ts';
import { session } from './session.ts';
import type { Session } from './session.ts';
import { StandInEmitter } from './stand-in-emitter.ts';
import { createMainFrame } from './web-frame-main.ts';

type WindowOpenHandler = (details: { readonly url: string }) => { readonly action: string };

const fired = [
  'did-navigate',
  'did-finish-load',
  'dom-ready',
  'render-process-gone',
  'preload-error',
  'will-navigate',
  'will-frame-navigate',
  'destroyed',
];

/** Requests are answered by the app itself, which never redirects; Chromium has no `<webview>`. */
const neverHappens = ['will-redirect', 'will-attach-webview', 'unresponsive', 'responsive'];

let lastId = 0;

/** Electron's `webContents`: one page of the app, from the main process's side. */
export class WebContents extends StandInEmitter {
  readonly id: number;
  readonly session: Session = session.defaultSession;
  readonly mainFrame = createMainFrame(() => this.browserUrl);
  private readonly preload: string | null;
  private opened: Promise<AppPage> | null = null;
  private link: PreloadLink | null = null;
  private browserUrl = 'about:blank';
  private wantedByPage: string | null = null;
  private isGone = false;
  private crashedPage: Page | null = null;
  private windowOpenHandler: WindowOpenHandler | null = null;
  /** What the app holds: an event's `sender` has to be the very same object. */
  private readonly self: WebContents;
  /** Called when a person closes the window. No API of Electron. */
  onClosed: () => void = () => undefined;

  constructor(preload: string | null) {
    super('webContents', [...fired, ...neverHappens]);
    this.preload = preload;
    lastId += 1;
    this.id = lastId;
    this.self = honest('webContents', this);
    return this.self;
  }

  loadURL = async (url: string): Promise<void> => {
    const { page } = await this.open();
    const isFirst = this.browserUrl === 'about:blank';
    await page.goto(toBrowserUrl(url));
    // The empty page that Chromium opened with is not a place to go back to.
    if (isFirst) await (await this.open()).cdp.send('Page.resetNavigationHistory');
  };

  reload = (): void => {
    void this.open().then(({ page }) => page.reload());
  };

  getURL = (): string => (this.browserUrl === 'about:blank' ? '' : toAppUrl(this.browserUrl));

  send = (channel: string, ...args: readonly unknown[]): void => {
    if (this.isGone) throw new TypeError('Object has been destroyed');
    this.link?.send({ kind: 'message', channel, args });
  };

  setWindowOpenHandler = (handler: WindowOpenHandler): void => {
    this.windowOpenHandler = handler;
  };

  isDestroyed = (): boolean => this.isGone;

  /** The page, opened at the first call. No API of Electron, like all that follows. */
  open(): Promise<AppPage> {
    this.opened ??= openAppPage(this.preload, (message, reply) => this.hear(message, reply)).then(
      (opened) => {
        this.link = opened.link;
        this.follow(opened);
        // Only now: Chromium would end with its last page.
        void this.crashedPage?.close();
        return opened;
      },
    );
    return this.opened;
  }

  /** Asks the app whether the page may go where it wants to; its own loads are not asked about. */
  refusesNavigation(browserUrl: string): boolean {
    if (this.wantedByPage !== browserUrl) return false;
    this.wantedByPage = null;
    const url = toAppUrl(browserUrl);
    const details = { url, isMainFrame: true, isSameDocument: false, frame: this.mainFrame };
    const isFrameRefused = this.emitPreventable('will-frame-navigate', details);
    return this.emitPreventable('will-navigate', details, url) || isFrameRefused;
  }

  /** The page asked for a window. Only the answer that Electron's checklist asks for is known. */
  windowAskedFor(url: string): void {
    const action = this.windowOpenHandler?.({ url: toAppUrl(url) }).action ?? 'allow';
    if (action !== 'deny') throw new NotInStandInError(`setWindowOpenHandler → ${action}`);
  }

  destroy(): void {
    if (this.isGone) return;
    this.isGone = true;
    this.emit('destroyed');
  }

  private follow({ page, cdp, mainFrameId }: AppPage): void {
    page.on('close', () => (this.crashedPage === page ? undefined : this.onClosed()));
    page.on('domcontentloaded', () => this.emit('dom-ready', {}));
    page.on('load', () => this.emit('did-finish-load', {}));
    page.on('crash', () => this.crashed(page));
    cdp.on('Page.windowOpen', ({ url }) => this.windowAskedFor(url));
    cdp.on('Page.frameRequestedNavigation', ({ url, frameId }) => {
      if (frameId !== mainFrameId) return;
      this.wantedByPage = url;
      if (!/^https?:/.test(url)) this.leaveUnrouted(url);
    });
    cdp.on('Page.frameNavigated', ({ frame }) => {
      if (frame.id !== mainFrameId) return;
      this.wantedByPage = null;
      this.arrived(frame.url);
    });
  }

  private arrived(browserUrl: string): void {
    const before = this.browserUrl;
    this.browserUrl = browserUrl;
    if (isAppPage(browserUrl)) this.emit('did-navigate', {}, toAppUrl(browserUrl), 200, 'OK');
    else if (isAppPage(before)) void this.loadURL(toAppUrl(before));
  }

  /** `about:` and `blob:` pages come without a request to refuse, so the way back is a new load. */
  private leaveUnrouted(url: string): void {
    if (!this.refusesNavigation(url)) throw new NotInStandInError(`navigation to ${url}`);
  }

  /** Playwright cannot drive a crashed page again, so the next load opens another. */
  private crashed(page: Page): void {
    this.crashedPage = page;
    this.opened = null;
    this.link = null;
    this.browserUrl = 'about:blank';
    this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 });
  }

  private hear(message: FromPage, reply: Reply): void {
    switch (message.kind) {
      case 'started':
      case 'taken':
        return;
      case 'preload-failed':
        this.emit('preload-error', {}, this.preload, new Error(message.message));
        return;
      case 'invoke':
        void this.answer(message, reply);
        return;
      case 'open':
        this.windowAskedFor(message.url);
        return;
      case 'accelerator':
        chooseByAccelerator(message.accelerator);
        return;
      case 'send':
        throw new NotInStandInError(`ipcRenderer.send('${message.channel}')`);
    }
  }

  private async answer(
    { id, channel, args }: Extract<FromPage, { kind: 'invoke' }>,
    reply: Reply,
  ): Promise<void> {
    const event = { sender: this.self, senderFrame: this.mainFrame, frameId: 1, processId: 1 };
    try {
      const value = await answerInvoke(channel, honest('IpcMainInvokeEvent', event), args);
      // Inside: a value that cannot be cloned rejects the page's promise, as in Electron.
      reply({ kind: 'result', id, value });
    } catch (error) {
      process.stderr.write(`Error occurred in handler for '${channel}': ${String(error)}\n`);
      reply({ kind: 'failed', id, message: String(error) });
    }
  }
}
