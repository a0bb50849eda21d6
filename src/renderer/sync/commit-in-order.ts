import { failed, ok, type Result } from '../../shared/failure.ts';
import type { Page } from '../../shared/page.ts';
import { isArchiveError } from '../archive/archive-error.ts';
import type { CommitReport } from '../archive/answers.ts';
import type { Archive } from '../archive/contract.ts';
import { archiveFailure } from './archive-failure.ts';
import { replay, type ReplayParts } from './replay.ts';

export interface CommitParts extends ReplayParts {
  readonly archive: Pick<Archive, 'positions' | 'commit' | 'commitAll' | 'skip'>;
}

const replayBefore = async (parts: CommitParts, page: Page): Promise<Result<unknown>> => {
  const { connectionId, seq } = page;
  const afterSeq = (await parts.archive.positions())[connectionId] ?? 0;
  return replay(parts, { connectionId, afterSeq, upTo: seq - 1 });
};

/**
 * Commits fresh pages of one connection. A looked-up call and a page of a run can be journaled in one order and
 * arrive here in the other; the archive refuses the one that came too soon, and what it lacks is
 * read from the journal, where every page is before anyone sees it.
 */
export const commitInOrder = async (
  parts: CommitParts,
  pages: readonly [Page, ...(readonly Page[])],
): Promise<Result<CommitReport>> => {
  const [first] = pages;
  const commit = async (): Promise<Result<CommitReport>> => {
    const report = await parts.archive.commitAll(pages);
    parts.onCommitted(report);
    return ok(report);
  };
  try {
    return await commit().catch(async (error: unknown) => {
      if (!isArchiveError(error, 'journal-gap')) throw error;
      const replayed = await replayBefore(parts, first);
      return replayed.ok ? await commit() : replayed;
    });
  } catch (error) {
    return failed(archiveFailure(error, pages));
  }
};
