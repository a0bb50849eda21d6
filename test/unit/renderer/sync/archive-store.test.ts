import { describe, expect, it } from 'vitest';

import { createArchiveStore, noteCommit } from '../../../../src/renderer/sync/archive-store.ts';

describe('the archive store', () => {
  it('grows with every commit', () => {
    const store = createArchiveStore();
    noteCommit(store)({ added: 3, changed: 0, unchanged: 0, unreadable: 0, gone: 0, revision: 7 });
    expect(store.getState()).toMatchObject({ calls: 3, revision: 7 });
  });
});
