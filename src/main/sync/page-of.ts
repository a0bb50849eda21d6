import type { Page } from '../../shared/page.ts';
import type { RecordHeader } from '../journal/record-header.ts';
import type { Reading } from '../providers/provider.ts';

type Journaled = Pick<
  RecordHeader,
  'connectionId' | 'seq' | 'runId' | 'fetchedAt' | 'checkpoint' | 'window' | 'goneIds'
> & { readonly gzippedBody: Uint8Array<ArrayBuffer> };

/** A journaled answer and what was read in it, as it crosses to the archive. */
export const pageOf = (record: Journaled, reading: Reading): Page => ({
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
});
