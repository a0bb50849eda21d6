import { expect, it } from 'vitest';
import { clearPageStore } from '../../../../src/main/security/clear-page-store.ts';

it('emptying the store clears the IndexedDB of the page’s origin and nothing else', async () => {
  const asked: unknown[] = [];
  await clearPageStore({
    clearStorageData: (options) => {
      asked.push(options);
      return Promise.resolve();
    },
  });
  expect(asked).toEqual([{ origin: 'app://bundle', storages: ['indexdb'] }]);
});
