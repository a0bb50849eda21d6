import { isOnPageOrigin } from './page-origin.ts';

/** Who sent a message: what is left of Electron's frame once the rest has been let go. */
export interface Sender {
  readonly url: string;
  readonly isMainFrame: boolean;
}

/**
 * Only the main frame of our own page may ask for anything. `null` is a frame that navigated or
 * went away between sending and now, so nobody can say what it was.
 */
export const isTrustedSender = (sender: Sender | null): boolean =>
  sender !== null &&
  sender.isMainFrame &&
  URL.canParse(sender.url) &&
  isOnPageOrigin(new URL(sender.url));
