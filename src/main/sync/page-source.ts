import type { RecordHeader } from '../journal/record-header.ts';
import type { CallAnswer } from '../providers/provider.ts';
import type { Outlook } from './tally.ts';

/** Where a run's pages come from: the listing's windows, then calls asked for by id. */
export interface PageSource {
  /** The next page; the same one until it is kept. `null` at the end. A failure changes nothing. */
  readonly peek: () => Promise<PageDraft | null>;
  /** The page has been journaled at this place. */
  readonly keep: (seq: number) => void;
  readonly isEmpty: () => boolean;
}

/** An answer on its way into the journal. */
export interface PageDraft extends Pick<RecordHeader, 'shape' | 'window' | 'goneIds'> {
  readonly answer: CallAnswer;
  readonly outlook: Outlook;
  /** Different calls of the window that ends with this page; `null` while it goes on. */
  readonly finished: { readonly calls: number; readonly said: number | null } | null;
}
