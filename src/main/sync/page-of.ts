import { constants } from 'node:zlib';
import { createCompressor, freeing, gzip } from '../compressor.ts';
import { giveWay } from '../give-way.ts';
import { jsonListOf } from '../../shared/json-bytes.ts';
import { keptText } from '../../shared/kept-text.ts';
import type { Page, PageDetail } from '../../shared/page.ts';
import type { RecordHeader } from '../journal/record-header.ts';
import type { Reading } from '../providers/provider.ts';
import { textBytes } from '../text-bytes.ts';

type Journaled = Pick<
  RecordHeader,
  'connectionId' | 'seq' | 'runId' | 'fetchedAt' | 'checkpoint' | 'window' | 'goneIds'
>;

/** What a page brings: its calls, or what the provider keeps beside one. */
export type PageContent = Pick<
  Page,
  | 'sessions'
  | 'sessionCount'
  | 'slots'
  | 'prints'
  | 'rawPrints'
  | 'unreadable'
  | 'unreadablePrints'
  | 'body'
  | 'detail'
>;

/**
 * The archive keeps these bytes as they are, and whoever reads them is a browser, which knows gzip
 * alone. A third less time than zlib's own default takes, for 12 bytes a call more (468 become 480,
 * CometChat's calls, measured); compressing is a sixth of all the work of a first sync.
 */
const compress = freeing(
  createCompressor(gzip({ level: 5, memLevel: 9, strategy: constants.Z_FILTERED })),
);

/** Answers beside a call, as the archive keeps them. */
export const keptAnswers = (text: string): Promise<Uint8Array<ArrayBuffer>> =>
  compress(textBytes(text));

/** Calls as they cross to the archive. Compressed here, on a thread of the pool. */
export const callsOf = async (
  body: string,
  { sessions, slots, unreadable }: Reading,
): Promise<PageContent> => {
  await giveWay();
  const lines = sessions.map((session) => JSON.stringify(session));
  const { bytes, ...kept } = keptText(body, { lines, slots, unreadable });
  return {
    ...kept,
    sessionCount: lines.length,
    body: await compress(bytes),
  };
};

/** A page without calls; of what is beside a call, the answers come along as they were journaled. */
export const noCalls = (
  detail?: PageDetail,
  body: Uint8Array<ArrayBuffer> = new Uint8Array(),
): PageContent => ({
  sessions: jsonListOf(new Uint8Array(), []),
  sessionCount: 0,
  slots: new Uint32Array(),
  prints: new Uint32Array(),
  rawPrints: new Uint32Array(),
  unreadable: [],
  unreadablePrints: new Uint32Array(),
  body,
  ...(detail === undefined ? {} : { detail }),
});

/** A journaled answer and what was read in it, as it crosses to the archive. */
export const pageOf = (record: Journaled, content: PageContent): Page => ({
  connectionId: record.connectionId,
  seq: record.seq,
  runId: record.runId,
  fetchedAt: record.fetchedAt,
  checkpoint: record.checkpoint,
  window:
    record.window === null
      ? null
      : { ...record.window, firstSeq: record.window.firstSeq ?? record.seq },
  goneIds: record.goneIds,
  ...content,
});
