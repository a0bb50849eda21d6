import type { Result } from '../../shared/failure.ts';
import { ok } from '../../shared/failure.ts';
import type { Bridge, JournalPositions } from '../../shared/ipc.ts';
import type { Archive } from '../archive/contract.ts';
import { replay, type ReplayParts, type ReplayRange, type Replayed } from './replay.ts';

export interface CatchUpParts extends ReplayParts {
  readonly bridge: Pick<Bridge, 'journalPositions' | 'replayPage'>;
  readonly archive: Pick<Archive, 'positions' | 'commit' | 'skip'>;
}

/** In pages of the journal. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

export interface CatchUpReport extends Replayed {
  /**
   * Connections of which the store knows more than the journal: journal files are gone. Their
   * stored calls are all there, and are no longer kept twice.
   */
  readonly ahead: readonly string[];
}

const missing = (journal: JournalPositions, store: JournalPositions): readonly ReplayRange[] =>
  Object.entries(journal)
    .map(([connectionId, upTo]) => ({ connectionId, afterSeq: store[connectionId] ?? 0, upTo }))
    .filter(({ afterSeq, upTo }) => afterSeq < upTo);

/** Connections of which the store knows more than the journal. */
export const ahead = (journal: JournalPositions, store: JournalPositions): readonly string[] =>
  Object.keys(store).filter((id) => (store[id] ?? 0) > (journal[id] ?? 0));

/**
 * Compares the journal's places with the store's and replays what the store lacks: a store that
 * was lost, cut short or never told of its last page is whole again, with no network. Says first by
 * how many pages each connection is behind.
 */
export const catchUp = async (
  parts: CatchUpParts,
  onProgress: (progress: Progress) => void,
  onBehind: (pages: readonly number[]) => void = () => undefined,
): Promise<Result<CatchUpReport>> => {
  const journal = await parts.bridge.journalPositions();
  if (!journal.ok) return journal;
  const store = await parts.archive.positions();
  const ranges = missing(journal.value, store);
  const total = ranges.reduce((sum, { afterSeq, upTo }) => sum + upTo - afterSeq, 0);
  onBehind(ranges.map(({ afterSeq, upTo }) => upTo - afterSeq));
  let before = 0;
  let pages = 0;
  let damaged = 0;
  for (const range of ranges) {
    const replayed = await replay(parts, range, (seq) => {
      onProgress({ done: before + seq - range.afterSeq, total });
    });
    if (!replayed.ok) return replayed;
    before += range.upTo - range.afterSeq;
    pages += replayed.value.pages;
    damaged += replayed.value.damaged;
  }
  return ok({ pages, damaged, ahead: ahead(journal.value, store) });
};
