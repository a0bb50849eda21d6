import type { JournalPlace, ReplayedPage } from '../../shared/ipc.ts';
import type { Page } from '../../shared/page.ts';
import { FailureError } from '../failure-error.ts';
import { storedBytes } from '../journal/free-space.ts';
import type { Journal } from '../journal/journal.ts';
import type { JournalRecord } from '../journal/read-record.ts';
import type { Provider, Reading } from '../providers/provider.ts';
import { readDetailAgain } from './detail-record.ts';
import { callsOf, keptAnswers, noCalls, pageOf } from './page-of.ts';

export type Readers = Pick<Provider, 'readList' | 'readCall' | 'details'>;

export interface ReplayParts {
  readonly journal: Pick<Journal, 'read' | 'ownBytes'>;
  /** The pure readers of a provider; `null` for one that this build does not know. */
  readonly readersOf: (provider: string) => Readers | null;
  /** Throws `disk-full` unless so many bytes fit; absent where nobody looks. */
  readonly ensureRoom?: (bytes: number) => Promise<void>;
}

/**
 * The page after a journal place, read again from disk as it was read when it came; `null` at the
 * end. One that is damaged, or that this build cannot read, is named, and the next one follows. The
 * first is given only where there is room for all that follow: a store that is empty is to be whole.
 */
export const replayPage = async (
  { journal, readersOf, ensureRoom }: ReplayParts,
  { connectionId, afterSeq }: JournalPlace,
): Promise<ReplayedPage | null> => {
  if (afterSeq === 0) await ensureRoom?.(storedBytes(journal.ownBytes(connectionId)));
  const reading = await journal.read(connectionId, afterSeq + 1);
  if (reading === null || reading.kind === 'damaged') return reading;
  const { record } = reading;
  try {
    return { kind: 'page', page: await pageAgain(readersOf, record) };
  } catch (error) {
    if (!(error instanceof FailureError)) throw error;
    return { kind: 'damaged', seq: record.seq, detail: unread(record, error) };
  }
};

const knownReaders = (
  readersOf: ReplayParts['readersOf'],
  { provider }: JournalRecord,
): Readers => {
  const readers = readersOf(provider);
  if (readers !== null) return readers;
  const detail = `this version does not know the provider ${provider}`;
  throw new FailureError({ kind: 'wrong-shape', detail });
};

const pageAgain = async (
  readersOf: ReplayParts['readersOf'],
  record: JournalRecord,
): Promise<Page> => {
  if (record.shape === 'gone') return pageOf(record, noCalls());
  const readers = knownReaders(readersOf, record);
  if (record.shape === 'detail') {
    const detail = readDetailAgain(record, readers.details);
    return pageOf(record, noCalls(detail, await keptAnswers(record.body)));
  }
  return pageOf(record, await callsOf(record.body, readAgain(readers, record)));
};

const readAgain = (readers: Readers, record: JournalRecord): Reading => {
  const { connectionId, viewerId, shape, body } = record;
  const read = shape === 'list' ? readers.readList : readers.readCall;
  return read(body, { connectionId, viewerId });
};

const unread = ({ seq }: JournalRecord, { failure }: FailureError): string => {
  const reason = failure.kind === 'wrong-shape' ? failure.detail : failure.kind;
  return `Page ${seq} of the journal cannot be read as calls: ${reason}.`;
};
