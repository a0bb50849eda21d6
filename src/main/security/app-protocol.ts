import { protocol } from 'electron';
import type { Theme } from '../../shared/theme.ts';
import { serveRecordings } from '../media/serve-recordings.ts';
import { appScheme } from './page-origin.ts';
import { serveBundle } from './serve-bundle.ts';

/**
 * Before ready. Standard and secure give the page an origin of its own, `stream` lets a player seek
 * in a recording; nothing bypasses CSP.
 */
export const registerAppScheme = (): void => {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: appScheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true },
    },
  ]);
};

export interface Served {
  /** The folder with the built page. */
  readonly rendererDir: string;
  /** The folder with the recordings that are kept. */
  readonly recordingsDir: string;
  readonly theme: () => Theme;
}

/** After ready. */
export const handleAppScheme = ({ rendererDir, recordingsDir, theme }: Served): void => {
  const page = serveBundle(rendererDir, theme);
  const recordings = serveRecordings(recordingsDir);
  protocol.handle(appScheme, async (request) => (await recordings(request)) ?? page(request));
};
