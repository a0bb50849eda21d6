import type { Session } from 'electron';
import { pageOrigin } from './page-origin.ts';

/** IndexedDB of our own page and nothing else: no other origin, no other kind of storage. */
export const clearPageStore = (session: Pick<Session, 'clearStorageData'>): Promise<void> =>
  session.clearStorageData({ origin: pageOrigin, storages: ['indexdb'] });
