import type { Detail, DetailKind } from '../../shared/detail.ts';
import type { Page, PageDetail } from '../../shared/page.ts';
import { sessionKey, type EpochMs, type SessionKey } from '../../shared/session.ts';
import type { CallPlace } from './call-index.ts';
import { isDue } from './commit.ts';
import type { StoredDetail } from './answers.ts';
import type { ArchiveDb } from './db.ts';
import { readAt } from './read-block.ts';

/** One kind of detail of one call, as last fetched. A later answer takes its place. */
export interface DetailRecord {
  readonly key: SessionKey;
  readonly kind: DetailKind;
  /** Journal place of the answer. */
  readonly seq: number;
  readonly fetchedAt: EpochMs;
  readonly detail: Detail;
  /** The provider's answers, a JSON list of their texts, gzip. */
  readonly body: Uint8Array<ArrayBuffer>;
}

/** Detail and journal place in one transaction; what is in the store already stays as it is. */
export const commitDetail = (
  db: ArchiveDb,
  page: Page,
  { callId, read }: PageDetail,
): Promise<void> =>
  db.transaction('rw', [db.details, db.journal], async () => {
    const { connectionId, seq, fetchedAt } = page;
    if (!(await isDue(db, connectionId, seq))) return;
    await db.details.put({
      key: sessionKey(connectionId, callId),
      kind: read.kind,
      seq,
      fetchedAt,
      detail: read,
      // A copy of its own: a view into a larger buffer would be stored with all of that buffer.
      body: new Uint8Array(page.body),
    });
    await db.journal.put({ ...(await db.journal.get(connectionId)), connectionId, seq });
  });

/**
 * What is stored, and whether it is the last word: a call that was over before the detail was asked
 * for gets no more of it.
 */
export const readDetail = async (
  db: ArchiveDb,
  [key, kind]: readonly [SessionKey, DetailKind],
  place: CallPlace | null,
): Promise<StoredDetail | null> => {
  const record = await db.details.get([key, kind]);
  if (record === undefined) return null;
  const { detail, fetchedAt, seq } = record;
  return { detail, fetchedAt, isFinal: place !== null && (await wasOver(db, place, seq)) };
};

const wasOver = async (db: ArchiveDb, place: CallPlace, seq: number): Promise<boolean> => {
  const copy = await readAt(db, place);
  return copy !== null && copy.session.isFinal && copy.block.seq < seq;
};
