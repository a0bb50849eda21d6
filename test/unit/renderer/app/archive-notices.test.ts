import { describe, expect, it } from 'vitest';

import { archiveNotices } from '../../../../src/renderer/app/archive-notices.ts';

const quiet = { pages: 40, damaged: 0, ahead: [] };

describe('what an unusual start is told with', () => {
  it('is nothing after an ordinary start, restored pages included', () => {
    expect(archiveNotices({ dataLoss: null, caughtUp: quiet })).toEqual([]);
    expect(archiveNotices({ dataLoss: null, caughtUp: null })).toEqual([]);
  });

  it('names a store that was thrown away', () => {
    const [notice] = archiveNotices({ dataLoss: 'total', caughtUp: quiet });
    expect(notice?.title).toBe('The archive was damaged and has been rebuilt');
  });

  it('counts the pages of the journal that could not be read', () => {
    const [notice] = archiveNotices({ dataLoss: null, caughtUp: { ...quiet, damaged: 1 } });
    expect(notice?.text).toMatch(/^1 page of the journal/);
  });

  it('names missing journal files without alarm for the calls', () => {
    const [notice] = archiveNotices({ dataLoss: null, caughtUp: { ...quiet, ahead: ['c1'] } });
    expect(notice?.text).toMatch(/^All calls are on the shelf/);
  });
});
