import { failed, ok, type Result } from '../../shared/failure.ts';
import type { Page } from '../../shared/page.ts';
import { isArchiveError } from '../archive/archive-error.ts';
import type { CommitReport } from '../archive/answers.ts';
import type { Archive } from '../archive/contract.ts';
import { sumOfReports } from '../archive/sum-of-reports.ts';
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

type Pages = readonly [Page, ...(readonly Page[])];

/** The pages apart wherever others of the journal lie between them. */
const stretchesOf = ([first, ...others]: Pages): readonly Pages[] => {
  const stretches: [Page, ...Page[]][] = [[first]];
  for (const page of others) {
    const stretch = stretches.at(-1);
    if (stretch?.at(-1)?.seq === page.seq - 1) stretch.push(page);
    else stretches.push([page]);
  }
  return stretches;
};

const commitStretch = async (parts: CommitParts, pages: Pages): Promise<Result<CommitReport>> => {
  const commit = async (): Promise<Result<CommitReport>> => {
    const report = await parts.archive.commitAll(pages);
    parts.onCommitted(report);
    return ok(report);
  };
  return commit().catch(async (error: unknown) => {
    if (!isArchiveError(error, 'journal-gap')) throw error;
    const replayed = await replayBefore(parts, pages[0]);
    return replayed.ok ? commit() : replayed;
  });
};

/**
 * Commits fresh pages of one connection. A looked-up call and the pages of a run can be journaled in
 * one order and arrive here in another, that call's page missing before them or between them. The
 * archive refuses what came too soon, and what it lacks is read from the journal, where every page is
 * before anyone sees it.
 */
export const commitInOrder = async (
  parts: CommitParts,
  pages: Pages,
): Promise<Result<CommitReport>> => {
  const [first, ...others] = stretchesOf(pages);
  try {
    let answer = await commitStretch(parts, first ?? pages);
    for (const stretch of others) {
      if (!answer.ok) break;
      const next = await commitStretch(parts, stretch);
      answer = next.ok ? ok(sumOfReports(answer.value, next.value)) : next;
    }
    return answer;
  } catch (error) {
    return failed(archiveFailure(error, pages));
  }
};
