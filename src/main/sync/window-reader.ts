import type { TimeRange } from '../../shared/page.ts';
import type { EpochMs } from '../../shared/session.ts';
import type { ListAnswer, ProviderClient } from '../providers/provider.ts';
import type { Ask } from './asking.ts';
import { createPageQueue, type PageQueue } from './page-queue.ts';
import { hourMs, wholeSecond } from './plan.ts';
import { createReading, type Reading } from './reading.ts';
import type { SyncTraits } from './sync-parts.ts';
import type { WindowLimits } from './window-size.ts';

/** A window while it is read: its pages, asked for ahead, and what they add up to. */
export interface WindowReader {
  readonly queue: PageQueue;
  readonly reading: Reading;
  /** The same window from its first page, when what came did not add up. */
  readonly again: () => WindowReader;
}

export interface ReaderParts {
  readonly ask: Ask;
  readonly client: Pick<ProviderClient, 'listCalls' | 'pageCursor'>;
  readonly traits: SyncTraits;
  readonly trailingHours: number;
  readonly limits: WindowLimits;
  /** The provider's clock. */
  readonly now: () => EpochMs;
  readonly onMore: () => void;
}

/** Time runs from the beginning of the epoch here; for a provider it has no beginning. */
export const askPage = (
  { ask, client }: Pick<ReaderParts, 'ask' | 'client'>,
  { from, to }: TimeRange,
  cursor: string | null,
): Promise<ListAnswer> => {
  const listAsk = { from: from <= 0 ? null : from, to: to - 1, cursor };
  return ask((signal, leave) => client.listCalls(listAsk, signal, leave));
};

export const openReader = (
  parts: ReaderParts,
  window: TimeRange,
  opened: { readonly first: ListAnswer | null; readonly at: EpochMs },
  number = 1,
): WindowReader => {
  const { client, traits, trailingHours, limits, onMore } = parts;
  const ask = (cursor: string | null) => askPage(parts, window, cursor);
  return {
    queue: createPageQueue({ ask, pageCursor: client.pageCursor, onMore }, opened.first),
    reading: createReading({
      window,
      number,
      readAt: opened.at,
      settledTo: wholeSecond(opened.at - trailingHours * hourMs),
      order: traits.order,
      hasDateFilter: traits.hasDateFilter,
      limits,
    }),
    again: () => openReader(parts, window, { first: null, at: parts.now() }, number + 1),
  };
};
