import { isArchiveError } from '../archive/archive-error.ts';
import type { Archive } from '../archive/contract.ts';

/**
 * The archive, mended when a question about one call meets a damaged page. The list is answered
 * from the index and its snapshot, so such a page may be found out long after the start.
 */
export const mendingArchive = (archive: Archive, mend: () => Promise<boolean>): Archive => {
  let mending: Promise<boolean> | null = null;

  const mendOnce = (): Promise<boolean> => {
    mending ??= mend().finally(() => {
      mending = null;
    });
    return mending;
  };

  const mended = async <T>(ask: () => Promise<T>): Promise<T> => {
    try {
      return await ask();
    } catch (error) {
      if (!isArchiveError(error, 'damaged-block') || !(await mendOnce())) throw error;
      return ask();
    }
  };

  return {
    ...archive,
    call: (key) => mended(() => archive.call(key)),
    rawJson: (key) => mended(() => archive.rawJson(key)),
    versions: (key) => mended(() => archive.versions(key)),
    detail: (key, kind) => mended(() => archive.detail(key, kind)),
  };
};
