import { NotInStandInError } from './not-in-stand-in.ts';

export interface WebPreferences {
  readonly preload?: string;
}

export interface WindowOptions {
  readonly width?: number;
  readonly height?: number;
  readonly x?: number;
  readonly y?: number;
  readonly show?: boolean;
  readonly webPreferences?: WebPreferences;
}

/** Taken into account, or a look that Chromium's own window decides on. */
const knownOptions = new Set([
  ...['width', 'height', 'x', 'y', 'show', 'webPreferences'],
  ...['minWidth', 'minHeight', 'title', 'backgroundColor', 'autoHideMenuBar', 'icon'],
]);

/** The page of the shell is what a careful app asks Electron for, and cannot be anything else. */
const fixedPreferences = new Map<string, boolean>([
  ['contextIsolation', true],
  ['sandbox', true],
  ['webSecurity', true],
  ['nodeIntegration', false],
  ['nodeIntegrationInWorker', false],
  ['nodeIntegrationInSubFrames', false],
  ['allowRunningInsecureContent', false],
  ['experimentalFeatures', false],
  ['webviewTag', false],
  ['navigateOnDragDrop', false],
  ['spellcheck', false],
]);

/** The developer tools are Chromium's own, and no feature of Blink is switched off. */
const ignoredPreferences = new Set(['preload', 'devTools', 'disableBlinkFeatures']);

/** Throws for an option that would do something in Electron and nothing here. */
export const checkWindowOptions = (options: WindowOptions): void => {
  for (const name of Object.keys(options))
    if (!knownOptions.has(name)) throw new NotInStandInError(`BrowserWindow option ${name}`);
  for (const [name, value] of Object.entries(options.webPreferences ?? {}))
    if (!ignoredPreferences.has(name) && fixedPreferences.get(name) !== value)
      throw new NotInStandInError(`webPreferences.${name} = ${String(value)}`);
};
