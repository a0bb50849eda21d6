import { honest } from './honest.ts';
import { say } from './say.ts';

/** Electron's `shell` hands things to the desktop; here they are named in the terminal. */
export const shell = honest('shell', {
  openPath: (path: string): Promise<string> => {
    say(`Would open ${path}`);
    return Promise.resolve('');
  },
  openExternal: (url: string): Promise<void> => {
    say(`Would open ${url} in the browser`);
    return Promise.resolve();
  },
  showItemInFolder: (path: string): void => say(`Would show ${path} in its folder`),
});
