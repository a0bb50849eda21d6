import type { Page, PageDetail } from '../../shared/page.ts';
import type { RecordHeader } from '../journal/record-header.ts';
import type { Reading } from '../providers/provider.ts';

type Journaled = Pick<
  RecordHeader,
  'connectionId' | 'seq' | 'runId' | 'fetchedAt' | 'checkpoint' | 'window' | 'goneIds'
> & { readonly gzippedBody: Uint8Array<ArrayBuffer> };

/** What a page without calls reads as. */
export const noCalls: Reading = { sessions: [], slots: [], unreadable: [] };

/** A journaled answer and what was read in it, as it crosses to the archive. */
export const pageOf = (record: Journaled, reading: Reading, detail?: PageDetail): Page => ({
  connectionId: record.connectionId,
  seq: record.seq,
  runId: record.runId,
  fetchedAt: record.fetchedAt,
  sessions: JSON.stringify(reading.sessions),
  sessionCount: reading.sessions.length,
  slots: reading.slots,
  unreadable: reading.unreadable,
  body: record.gzippedBody,
  checkpoint: record.checkpoint,
  window:
    record.window === null
      ? null
      : { ...record.window, firstSeq: record.window.firstSeq ?? record.seq },
  goneIds: record.goneIds,
  ...(detail === undefined ? {} : { detail }),
});
