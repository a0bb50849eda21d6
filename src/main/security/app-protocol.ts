import { protocol } from 'electron';
import type { Theme } from '../../shared/theme.ts';
import { appScheme } from './page-origin.ts';
import { serveBundle } from './serve-bundle.ts';

/** Before ready. Standard and secure give the page an origin of its own; nothing bypasses CSP. */
export const registerAppScheme = (): void => {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: appScheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true },
    },
  ]);
};

/** After ready. `rendererDir` is the folder with the built page. */
export const handleAppScheme = (rendererDir: string, theme: () => Theme): void => {
  protocol.handle(appScheme, serveBundle(rendererDir, theme));
};
