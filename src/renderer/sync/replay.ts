import type { Result } from '../../shared/failure.ts';
import { failed, ok } from '../../shared/failure.ts';
import type { Bridge, ReplayedPage } from '../../shared/ipc.ts';
import type { Page } from '../../shared/page.ts';
import { isArchiveError } from '../archive/archive-error.ts';
import type { CommitReport } from '../archive/answers.ts';
import type { Archive } from '../archive/contract.ts';
import { archiveFailure } from './archive-failure.ts';

export interface ReplayParts {
  readonly bridge: Pick<Bridge, 'replayPage'>;
  readonly archive: Pick<Archive, 'commit' | 'skip'>;
  readonly onCommitted: (report: CommitReport) => void;
}

/** Journal places of one connection, still to be brought into the store. */
export interface ReplayRange {
  readonly connectionId: string;
  readonly afterSeq: number;
  readonly upTo: number;
}

export interface Replayed {
  readonly pages: number;
  /** Places whose page is lost: damaged, missing, or not to be understood. */
  readonly damaged: number;
}

const seqOf = (record: ReplayedPage): number =>
  record.kind === 'page' ? record.page.seq : record.seq;

/** False when the page is one that the store cannot take, now or ever. */
const commitIfReadable = async (parts: ReplayParts, page: Page): Promise<boolean> => {
  try {
    parts.onCommitted(await parts.archive.commit(page));
    return true;
  } catch (error) {
    if (isArchiveError(error, 'unreadable-page')) return false;
    throw error;
  }
};

/**
 * Brings a stretch of one connection's journal into the store, page by page. Damage is stepped over
 * and counted: it never hides what follows, and no later start meets it again. A store that takes no
 * page keeps what it has; the failure says why.
 */
export const replay = async (
  parts: ReplayParts,
  { connectionId, afterSeq, upTo }: ReplayRange,
  onPlace: (seq: number) => void = () => undefined,
): Promise<Result<Replayed>> => {
  let place = afterSeq;
  let pages = 0;
  while (place < upTo) {
    const answer = await parts.bridge.replayPage({ connectionId, afterSeq: place });
    if (!answer.ok) return answer;
    const record = answer.value;
    // The journal ends before the place it named, or a page is missing in the middle.
    const seq = record === null ? upTo : seqOf(record);
    const page = record?.kind === 'page' ? record.page : null;
    try {
      if (page === null) await parts.archive.skip(connectionId, seq);
      else if (seq > place + 1) await parts.archive.skip(connectionId, seq - 1);
      if (page !== null) {
        if (await commitIfReadable(parts, page)) pages += 1;
        else await parts.archive.skip(connectionId, seq);
      }
    } catch (error) {
      return failed(archiveFailure(error, page === null ? [] : [page]));
    }
    place = seq;
    onPlace(place);
  }
  return ok({ pages, damaged: place - afterSeq - pages });
};
