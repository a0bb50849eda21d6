import { app } from 'electron';
import { hardenContents } from './harden-contents.ts';

/** Before ready: what holds for the whole process and for everything it will ever open. */
export const hardenApp = (): void => {
  // Files we make are the user's alone, whatever the system's default says.
  process.umask(0o077);
  app.enableSandbox();
  app.on('web-contents-created', (_event, contents) => hardenContents(contents));
  presentNoClientCertificates();
};

/** Since Electron 44, left alone, the first certificate that fits is sent to whoever asks. */
const presentNoClientCertificates = (): void => {
  app.on('select-client-certificate', (event, _contents, _url, _list, callback) => {
    event.preventDefault();
    callback();
  });
};
