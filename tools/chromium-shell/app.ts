import { defaultPath, manifestOf } from './app-paths.ts';
import type { Manifest } from './app-paths.ts';
import { takeInstanceLock } from './instance-lock.ts';
import type { InstanceLock } from './instance-lock.ts';
import { commandLine } from './command-line.ts';
import { StandInEmitter } from './stand-in-emitter.ts';

/** What `main.ts` lends the app, so that this file need not know windows or Chromium. */
export interface Surroundings {
  readonly openBrowser: (userData: string) => Promise<void>;
  /** Resolves to false when a window refused to close. */
  readonly closeWindows: () => Promise<boolean>;
  readonly closeBrowser: () => Promise<void>;
}

const fired = [
  'ready',
  'before-quit',
  'will-quit',
  'quit',
  'window-all-closed',
  'second-instance',
  'web-contents-created',
  'browser-window-created',
  'render-process-gone',
];

/** `activate` is macOS's dock; the others need a network, which Chromium does not get here. */
const neverHappens = ['activate', 'select-client-certificate', 'certificate-error', 'login'];

/** Electron's `app`: paths, the single instance, and the order in which things end. */
export class App extends StandInEmitter {
  readonly isPackaged = false;
  readonly commandLine = commandLine;
  /** Electron has a dock on macOS alone. */
  readonly dock = undefined;
  name = 'electron-app';
  private manifest: Manifest = { folder: '', name: '', version: '' };
  private surroundings: Surroundings | null = null;
  private lock: InstanceLock | null = null;
  private isQuitting = false;
  private isLeaving = false;
  private isReadyNow = false;
  private readonly paths = new Map<string, string>();
  private readonly ready = new Promise<void>((resolve) => this.once('ready', resolve));

  constructor() {
    super('app', [...fired, ...neverHappens]);
  }

  /** Before the app's own code: who it is, and what it stands on. No API of Electron. */
  prepare(mainFile: string, surroundings: Surroundings): void {
    this.manifest = manifestOf(mainFile);
    this.name = this.manifest.name;
    this.surroundings = surroundings;
  }

  /** After the app's own code, as Electron waits for it; never when that has already quit. */
  async start(): Promise<void> {
    if (this.isEnding()) return;
    await this.surroundings?.openBrowser(this.getPath('userData'));
    if (this.isEnding()) return;
    this.isReadyNow = true;
    this.emit('ready', {}, {});
  }

  whenReady = (): Promise<void> => this.ready;
  isReady = (): boolean => this.isReadyNow;
  getName = (): string => this.name;
  setName = (name: string): void => {
    this.name = name;
  };
  getVersion = (): string => this.manifest.version;
  getAppPath = (): string => this.manifest.folder;
  getLocale = (): string => Intl.DateTimeFormat().resolvedOptions().locale;
  getPath = (name: string): string => this.paths.get(name) ?? defaultPath(name, this.name);
  setPath = (name: string, path: string): void => void this.paths.set(name, path);
  setAppUserModelId = (): void => undefined;
  /** Chromium's renderers are always sandboxed, save for root, who cannot have a sandbox. */
  enableSandbox = (): void => undefined;

  requestSingleInstanceLock = (): boolean => {
    if (this.lock?.kind !== 'taken')
      this.lock = takeInstanceLock(this.getPath('userData'), ({ argv, cwd }) => {
        this.emit('second-instance', {}, argv, cwd, undefined);
      });
    return this.lock.kind === 'taken';
  };

  /** before-quit, then the windows, will-quit, quit. Any of them may say no. */
  quit = (): void => {
    if (this.isEnding()) return;
    if (this.emitPreventable('before-quit', {})) return;
    this.isQuitting = true;
    void this.finishQuit();
  };

  /** At once, asking nobody. */
  exit = (code = 0): void => {
    if (this.isLeaving) return;
    this.isLeaving = true;
    this.emit('quit', {}, code);
    void this.leave(code);
  };

  /** The last window went without being told to: the app decides, and without it we quit. */
  windowsAllClosed(): void {
    if (this.isEnding()) return;
    if (this.listenerCount('window-all-closed') === 0) this.quit();
    else this.emit('window-all-closed');
  }

  private isEnding(): boolean {
    return this.isQuitting || this.isLeaving;
  }

  private async finishQuit(): Promise<void> {
    const areClosed = (await this.surroundings?.closeWindows()) ?? true;
    const mayQuit = areClosed && !this.emitPreventable('will-quit', {});
    this.isQuitting = false;
    if (mayQuit) this.exit(0);
  }

  private async leave(code: number): Promise<void> {
    // A window that was still opening fails now, which is no news any more.
    process.removeAllListeners('unhandledRejection').on('unhandledRejection', () => undefined);
    if (this.lock?.kind === 'held') await this.lock.told;
    await this.surroundings?.closeBrowser();
    if (this.lock?.kind === 'taken') this.lock.release();
    process.exit(code);
  }
}

export const app = new App();
