import type { RunLogEntry, RunWindow } from '../../shared/coverage.ts';
import type { Page } from '../../shared/page.ts';
import type { PutCounts } from './call-index.ts';
import type { RunEnd } from './answers.ts';
import type { ArchiveDb } from './db.ts';

/** More windows than this are five million calls; the log then says only how many there were. */
const mostWindows = 500;

/** A year of syncs, ten a day. Older entries go: they prove nothing that the ledger does not. */
const mostRuns = 4_000;

const begun = (
  about: Pick<RunEnd, 'connectionId' | 'runId' | 'startedAt'>,
  firstSeq: number,
): RunLogEntry => ({
  runId: about.runId,
  connectionId: about.connectionId,
  startedAt: about.startedAt,
  endedAt: null,
  outcome: null,
  firstSeq,
  pages: 0,
  callsListed: 0,
  added: 0,
  changed: 0,
  gone: 0,
  unreadable: 0,
  windowsDone: 0,
  windowsLeft: 0,
  retries: 0,
  windows: [],
  errors: [],
});

const windowOf = ({ window }: Page): readonly RunWindow[] => {
  if (window === null || window.verdict === 'open') return [];
  const { from, to, said, distinct, reading, verdict } = window;
  return [{ from, to, said, held: distinct, readings: reading, verdict }];
};

const withWindow = (windows: readonly RunWindow[], page: Page): readonly RunWindow[] => {
  const ended = windowOf(page);
  return ended.length === 0 || windows.length >= mostWindows ? windows : [...windows, ...ended];
};

/** The log's entry after one more page of the run; `null` for a page of no run. Pure. */
export const entryAfter = (
  before: RunLogEntry | null,
  page: Page,
  counts: PutCounts,
): RunLogEntry | null => {
  const { checkpoint, connectionId } = page;
  if (checkpoint === null) return before;
  const entry = before ?? begun({ ...checkpoint, connectionId }, page.seq);
  const isEnd = checkpoint.nextCursor === null;
  return {
    ...entry,
    endedAt: isEnd ? page.fetchedAt : entry.endedAt,
    outcome: isEnd ? 'done' : entry.outcome,
    pages: entry.pages + 1,
    callsListed: checkpoint.callsSeen,
    added: entry.added + counts.added,
    changed: entry.changed + counts.changed,
    gone: entry.gone + counts.gone,
    unreadable: entry.unreadable + page.unreadable.length,
    windowsDone: checkpoint.windowsDone,
    windowsLeft: checkpoint.windowsLeft,
    retries: checkpoint.retries,
    windows: withWindow(entry.windows, page),
  };
};

/** The entry grows with its windows, so it is not written with every page. */
const isWorthWriting = ({ window }: Page, { pages, outcome }: RunLogEntry): boolean =>
  pages % 10 === 1 || outcome !== null || (window !== null && window.verdict !== 'open');

export interface RunLog {
  /** Notes pages that are committed and in the index. Written with the next commit, or the end. */
  readonly note: (page: Page, counts: PutCounts) => Promise<void>;
  /** Writes what was noted; call within the pages' transaction. */
  readonly write: () => Promise<void>;
  readonly close: (end: RunEnd) => Promise<void>;
  readonly list: (connectionId: string | undefined) => Promise<readonly RunLogEntry[]>;
  readonly prune: () => Promise<void>;
}

/** A run that has not ended, with its pages up to a place in the journal. */
interface Noted {
  readonly entry: RunLogEntry;
  readonly lastSeq: number;
}

export const createRunLog = (db: ArchiveDb): RunLog => {
  const open = new Map<string, Noted>();
  const unwritten = new Set<string>();

  const find = async (runId: string): Promise<RunLogEntry | null> =>
    open.get(runId)?.entry ?? (await db.runLog.get(runId)) ?? null;

  return {
    note: async (page, counts) => {
      if (page.runId === null) return;
      const noted = open.get(page.runId);
      // A page that was noted before comes again where the store had lost it, and what was noted too.
      if (noted !== undefined && page.seq <= noted.lastSeq) open.delete(page.runId);
      const entry = entryAfter(await find(page.runId), page, counts);
      if (entry === null) return;
      open.set(page.runId, { entry, lastSeq: page.seq });
      if (isWorthWriting(page, entry)) unwritten.add(page.runId);
    },
    write: async () => {
      const entries = [...unwritten].flatMap((runId) => open.get(runId)?.entry ?? []);
      unwritten.clear();
      if (entries.length > 0) await db.runLog.bulkPut(entries);
    },
    close: async (end) => {
      const entry = (await find(end.runId)) ?? begun(end, 0);
      const { endedAt, outcome, errors, retries } = end;
      await db.runLog.put({ ...entry, endedAt, outcome, errors, retries });
      open.delete(end.runId);
      unwritten.delete(end.runId);
    },
    list: async (connectionId) => {
      const stored = await db.runLog.orderBy('startedAt').reverse().toArray();
      const entries = stored.map((one) => open.get(one.runId)?.entry ?? one);
      const unknown = [...open.values()]
        .map(({ entry }) => entry)
        .filter(({ runId }) => !stored.some((one) => one.runId === runId));
      return [...unknown, ...entries].filter(
        (one) => connectionId === undefined || one.connectionId === connectionId,
      );
    },
    prune: async () => {
      const excess = (await db.runLog.count()) - mostRuns;
      if (excess > 0) await db.runLog.orderBy('startedAt').limit(excess).delete();
    },
  };
};
