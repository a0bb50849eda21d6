import type { Session } from 'electron';
import { isLoadable } from './request-filter.ts';

/** The window's session may load its bundle and do nothing else. Electron's default is to allow. */
export const hardenSession = (session: Session): void => {
  denyPermissions(session);
  session.webRequest.onBeforeRequest((details, callback) =>
    callback({ cancel: !isLoadable(details.url) }),
  );
  session.on('will-download', (event) => event.preventDefault());
  // Spell checking fetches dictionaries from the web and learns the words that people type.
  session.setSpellCheckerEnabled(false);
};

const denyPermissions = (session: Session): void => {
  session.setPermissionRequestHandler((_contents, _permission, callback) => callback(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, callback) => callback(null));
};
