import type { Page, TimeRange } from '../../shared/page.ts';
import { sessionKey, type Session, type SessionKey } from '../../shared/session.ts';
import { prepareBlock, type BlockRecord } from './block.ts';
import type { CallIndex, PutCounts } from './call-index.ts';
import { commitBlocks, type Entry } from './commit.ts';
import type { CommitReport } from './answers.ts';
import type { ArchiveDb } from './db.ts';
import { commitDetail } from './details.ts';
import { learntFrom, type Learnt } from './learnt.ts';
import { leaveOutRepeats } from './leave-out-repeats.ts';
import type { Ledgers } from './ledgers.ts';
import type { RunLog } from './run-log.ts';
import { sumOfReports } from './sum-of-reports.ts';

/** The index that the pages go into once they are stored. */
export interface LearningIndex {
  readonly index: () => CallIndex;
  readonly learn: (block: BlockRecord, sessions: readonly Session[]) => PutCounts;
  readonly know: (key: SessionKey, learnt: Learnt) => void;
  readonly revision: () => number;
}

export interface WriteParts {
  readonly db: ArchiveDb;
  readonly held: LearningIndex;
  readonly ledgers: Ledgers;
  readonly log: RunLog;
}

interface Prepared extends Entry {
  readonly page: Page;
  readonly sessions: readonly Session[];
}

const prepare = async (index: CallIndex, pages: readonly Page[]): Promise<readonly Prepared[]> => {
  const met = new Set<SessionKey>();
  const all: Prepared[] = [];
  for (const page of pages) {
    const { runId, checkpoint } = page;
    all.push({
      page,
      runId,
      checkpoint,
      ...(await leaveOutRepeats(index, met, prepareBlock(page))),
    });
  }
  return all;
};

const nothingNew = { added: 0, changed: 0, unchanged: 0, unreadable: 0, gone: 0 };

const sessionCount = (prepared: readonly Prepared[]): number =>
  prepared.reduce((count, { page }) => count + page.sessionCount, 0);

/** Tells index and log of a page that is in the store. */
const learnPage = async (
  { held, log }: WriteParts,
  no: number,
  { page, block, sessions }: Prepared,
): Promise<CommitReport> => {
  const counts = held.learn({ ...block, no }, sessions);
  await log.note(page, counts);
  return { ...counts, unreadable: page.unreadable.length, revision: held.revision() };
};

/** Stores pages of one connection in one transaction; the index learns of them after it. */
export const writePages = async (
  parts: WriteParts,
  pages: readonly Page[],
): Promise<CommitReport> => {
  const { db, held, ledgers, log } = parts;
  const [first] = pages;
  let report: CommitReport = { ...nothingNew, revision: held.revision() };
  if (first === undefined) return report;
  // A detail comes alone: a pane asked for it, no run.
  if (first.detail !== undefined) {
    const { callId, read } = first.detail;
    await commitDetail(db, first, first.detail);
    held.know(sessionKey(first.connectionId, callId), learntFrom(read));
    return { ...report, revision: held.revision() };
  }
  const { connectionId } = first;
  const prepared = await prepare(held.index(), pages);
  const countHeld = (range: TimeRange) => held.index().countIn(connectionId, range);
  const commit = { db, ledgers, countHeld, alsoWrite: log.write };
  const { blocks, ledger, run } = await commitBlocks(commit, connectionId, prepared);
  ledgers.accept(ledger);
  if (run?.firstSeq !== undefined) held.index().beginRun(connectionId, run.firstSeq);
  const known = prepared.slice(0, prepared.length - blocks.length);
  report = { ...report, unchanged: sessionCount(known) };
  for (const { no, entry } of blocks)
    report = sumOfReports(report, await learnPage(parts, no, entry));
  return report;
};
