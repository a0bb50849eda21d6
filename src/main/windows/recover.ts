import type { BrowserWindow } from 'electron';
import { describeDefect } from '../security/describe-defect.ts';
import { logDefect } from '../security/log-defect.ts';
import { pageUrl } from '../security/page-origin.ts';
import { recoveryUrl } from '../security/recovery-page.ts';
import type { RecoveryReason } from '../security/recovery-page.ts';
import { afterCrash } from './crash-limit.ts';

/** Brings a crashed page back, and shows a plain page instead of a white window when it cannot. */
export const recoverPage = (window: BrowserWindow): void => {
  let crashTimesMs: readonly number[] = [];
  let hasGivenUp = false;

  const giveUp = (reason: RecoveryReason): void => {
    // The plain page has the same preload and may fail on it again; once is enough.
    if (hasGivenUp) return;
    hasGivenUp = true;
    load(window, recoveryUrl(reason));
  };

  window.webContents.on('render-process-gone', (_event, details) => {
    if (details.reason === 'clean-exit') return;
    const verdict = afterCrash(crashTimesMs, performance.now());
    crashTimesMs = verdict.crashTimesMs;
    if (verdict.next === 'give-up') giveUp('crashing');
    else load(window, pageUrl);
  });

  window.webContents.on('preload-error', (_event, _path, error) => {
    logDefect(describeDefect('preload', error));
    giveUp('no-bridge');
  });
};

/** In a later turn: inside the crash's own event, Chromium has not let go of the old page yet. */
const load = (window: BrowserWindow, url: string): void => {
  setImmediate(() => {
    if (window.isDestroyed()) return;
    window.loadURL(url).catch((error: unknown) => logDefect(describeDefect('load', error)));
  });
};
