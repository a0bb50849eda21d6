import { describe, expect, it } from 'vitest';

import { archiveNotices } from '../../../../src/renderer/app/archive-notices.ts';

const caughtUp = { pages: 40, damaged: 0, ahead: [] };
const quiet = { dataLoss: null, caughtUp, unreadableBlocks: 0, lostPages: 0 };

describe('what an unusual start is told with', () => {
  it('is nothing after an ordinary start, restored pages included', () => {
    expect(archiveNotices(quiet)).toEqual([]);
    expect(archiveNotices({ ...quiet, caughtUp: null })).toEqual([]);
  });

  it('names a store that was thrown away', () => {
    const [notice] = archiveNotices({ ...quiet, dataLoss: 'total' });
    expect(notice?.title).toBe('The archive was damaged and has been rebuilt');
  });

  it('counts the pages of the journal that could not be read', () => {
    const [notice] = archiveNotices({ ...quiet, caughtUp: { ...caughtUp, damaged: 1 } });
    expect(notice?.text).toMatch(/^1 page of the journal/);
  });

  it('names pages that were lost without a sign', () => {
    const [notice] = archiveNotices({ ...quiet, lostPages: 60 });
    expect(notice?.text).toMatch(/^60 pages of calls were missing/);
  });

  it('counts the pages of the archive that nothing could bring back', () => {
    const [notice] = archiveNotices({ ...quiet, unreadableBlocks: 2 });
    expect(notice?.text).toMatch(/^2 pages of the archive/);
  });

  it('names missing journal files without alarm for the calls', () => {
    const [notice] = archiveNotices({ ...quiet, caughtUp: { ...caughtUp, ahead: ['c1'] } });
    expect(notice?.text).toMatch(/^All calls are on the shelf/);
  });
});
