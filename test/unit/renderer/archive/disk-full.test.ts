import { describe, expect, it } from 'vitest';
import { isArchiveError, namedError } from '../../../../src/renderer/archive/archive-error.ts';

/** What Chromium 156 said on a disk that was full; Dexie wraps it as `inner`. */
const said = {
  'a record did not fit': new DOMException('… FILE_ERROR_NO_SPACE …', 'UnknownError'),
  'a large value did not fit': new DOMException('Failed to write blobs (IOError)', 'DataError'),
  'the quota is used up': new DOMException('', 'QuotaExceededError'),
};

describe('an archive that cannot write', () => {
  it.each(Object.entries(said))('knows that the disk is full when %s', (_, inner) => {
    const wrapped = Object.assign(new Error('AbortError'), { inner });
    expect(isArchiveError(namedError(wrapped), 'disk-full')).toBe(true);
  });

  it('leaves other errors as they are', () => {
    const error = new Error('Data lost due to missing file');
    expect(namedError(error)).toBe(error);
  });
});
