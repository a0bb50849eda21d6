import type { CallColumns } from '../columns/call-columns.ts';
import type { Groups } from './groups.ts';
import { createKnownThreads, hasLinks, linkWordsAt, type KnownThreads } from './known-threads.ts';
import { reachOf } from '../../../shared/same-parties.ts';

/** What decides where a call belongs. */
export interface ThreadFacts {
  readonly pair: number;
  readonly initiatedAt: number;
  readonly endedAt: number;
  readonly links: readonly number[];
}

/**
 * Which calls belong to one conversation. Nothing is worked out before the first question; from
 * then on calls are joined as they arrive, in whatever order, and the same calls always make the
 * same conversations. What it costs is in `docs/conversations.md`.
 */
export interface Threads {
  readonly added: (row: number) => void;
  /** To be asked before a row is written over; `null` while nothing is followed. */
  readonly factsAt: (row: number) => ThreadFacts | null;
  readonly changed: (row: number, before: ThreadFacts | null) => void;
  /** The conversations as of now. They change in place. */
  readonly groups: () => Groups;
  /** Works towards `groups` for so many calls; whether that was all. Keeps others from waiting. */
  readonly prepare: (most: number) => boolean;
  /** Grows with every call that is added or changed: what was made of the groups before is old. */
  readonly version: () => number;
}

export const createThreads = (columns: CallColumns): Threads => {
  let known: KnownThreads | null = null;
  const again = new Set<number>();
  let version = 0;

  const forget = (): void => {
    known = null;
    again.clear();
  };

  /** The first link of a connection: its earlier calls were not looked at as parents. */
  const isFirstLink = (row: number): boolean =>
    known !== null && hasLinks(columns, row) && !known.looksAtLinks(row);

  const factsOf = (row: number, pair: number): ThreadFacts => ({
    pair,
    initiatedAt: columns.initiatedAt.array[row] ?? Number.NaN,
    endedAt: columns.endedAt.array[row] ?? Number.NaN,
    links: Array.from(linkWordsAt(columns, row)),
  });

  const upToDate = (most: number): KnownThreads => {
    known ??= createKnownThreads(columns);
    if (!known.isWhole() || again.size > 0) known.join(most, again);
    again.clear();
    return known;
  };

  return {
    version: () => version,
    added: (row) => {
      version += 1;
      if (isFirstLink(row)) forget();
    },
    factsAt: (row) =>
      known === null || row >= known.joined() ? null : factsOf(row, known.pairAt(row)),
    changed: (row, before) => {
      version += 1;
      if (isFirstLink(row)) forget();
      if (known === null || before === null) return;
      // A join is never taken back: what may part calls has everything worked out anew.
      if (mayPart(before, factsOf(row, known.pairOf(row)))) forget();
      else again.add(row);
    },
    groups: () => upToDate(Infinity).groups,
    prepare: (most) => upToDate(most).isWhole(),
  };
};

const mayPart = (before: ThreadFacts, now: ThreadFacts): boolean =>
  before.pair !== now.pair ||
  !Object.is(before.initiatedAt, now.initiatedAt) ||
  reachOf(now.initiatedAt, now.endedAt) < reachOf(before.initiatedAt, before.endedAt) ||
  before.links.some((word, at) => now.links[at] !== word);
