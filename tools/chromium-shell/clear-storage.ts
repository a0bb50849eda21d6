import { NotInStandInError } from './not-in-stand-in.ts';
import { toBrowserUrl } from './page-address.ts';
import { theBrowser } from './the-browser.ts';

export interface ClearStorageOptions {
  readonly origin?: string;
  readonly storages?: readonly string[];
}

/**
 * Electron's `clearStorageData` for the IndexedDB of one origin, done by Chromium itself: it closes
 * what is open and deletes the files, whether or not they can still be read.
 */
export const clearIndexedDb = async ({ origin, storages }: ClearStorageOptions): Promise<void> => {
  if (origin === undefined || storages?.join() !== 'indexdb')
    throw new NotInStandInError('session.clearStorageData of more than the IndexedDB of an origin');
  const { context } = theBrowser();
  const [page] = context.pages();
  if (page === undefined) throw new NotInStandInError('session.clearStorageData without a window');
  const cdp = await context.newCDPSession(page);
  try {
    const { origin: browserOrigin } = new URL(toBrowserUrl(`${origin}/`));
    await cdp.send('Storage.clearDataForOrigin', {
      origin: browserOrigin,
      storageTypes: 'indexeddb',
    });
  } finally {
    await cdp.detach();
  }
};
