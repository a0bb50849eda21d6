import { isArchiveError } from '../archive/archive-error.ts';
import type { Archive } from '../archive/contract.ts';

/** Each resolves to whether it is worth asking again, and may reject with why it is not. */
export interface Mending {
  /** Makes a store anew of which a page is damaged. */
  readonly mend: () => Promise<boolean>;
  /** Opens a store that the browser has shut. */
  readonly reopen: () => Promise<boolean>;
}

/**
 * The archive, mended when a question or a commit finds its store shut by the browser, or a page of
 * it damaged. The list is answered from the index and its snapshot, so either may be found out long
 * after the start. One thing at a time: who asks meanwhile waits for it, and asks again.
 */
export const mendingArchive = (archive: Archive, { mend, reopen }: Mending): Archive => {
  let underWay: Promise<boolean> | null = null;

  const once = (work: () => Promise<boolean>): Promise<boolean> => {
    underWay ??= work().finally(() => {
      underWay = null;
    });
    return underWay;
  };

  const mended =
    <A extends readonly unknown[], T>(ask: (...given: A) => Promise<T>) =>
    async (...given: A): Promise<T> => {
      try {
        return await ask(...given);
      } catch (error) {
        const isShut = isArchiveError(error, 'shut');
        if (!isShut && !isArchiveError(error, 'damaged-block')) throw error;
        if (!(await once(isShut ? reopen : mend))) throw error;
        return ask(...given);
      }
    };

  return {
    ...archive,
    positions: mended(archive.positions),
    checkpoint: mended(archive.checkpoint),
    commit: mended(archive.commit),
    commitAll: mended(archive.commitAll),
    skip: mended(archive.skip),
    finishRun: mended(archive.finishRun),
    call: mended(archive.call),
    rawJson: mended(archive.rawJson),
    detail: mended(archive.detail),
    overview: mended(archive.overview),
    removeCalls: mended(archive.removeCalls),
    holdings: mended(archive.holdings),
    runLog: mended(archive.runLog),
    closeRun: mended(archive.closeRun),
    changes: mended(archive.changes),
    versions: mended(archive.versions),
    savedViews: mended(archive.savedViews),
    saveView: mended(archive.saveView),
    removeView: mended(archive.removeView),
  };
};
