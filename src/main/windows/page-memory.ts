import type { App } from 'electron';

/** Megabytes of long-lived memory up to which V8 does not collect all of a page's garbage. */
const initialOldSpaceMb = 128;

/**
 * Before ready: a page begins to collect its garbage as a whole at 128 MB. Left alone V8 begins at
 * 30 MB and goes on in steps of 10, which in a first sync is every second: pages of calls cross the
 * window, and each collection holds it for 10 to 60 ms. A start value, not a limit.
 */
export const makeRoomInPages = ({ commandLine }: Pick<App, 'commandLine'>): void =>
  commandLine.appendSwitch('js-flags', `--initial-old-space-size=${initialOldSpaceMb}`);
