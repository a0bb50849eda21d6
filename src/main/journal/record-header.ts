import { z } from 'zod';
import { detailKinds, type DetailKind } from '../../shared/detail.ts';
import type { Checkpoint, WindowProgress } from '../../shared/page.ts';
import type { EpochMs } from '../../shared/session.ts';

/** What is known of an answer besides its text; stands before each body as JSON. */
export interface RecordHeader {
  readonly connectionId: string;
  /** Place in this connection's journal: 1, 2, 3, … */
  readonly seq: number;
  /** A provider's id. Text: a record may be older or newer than the providers of this build. */
  readonly provider: string;
  /** `gone` has no text: a call asked for by id that the provider no longer knows. */
  readonly shape: 'list' | 'call' | 'gone' | 'detail';
  readonly viewerId: string | null;
  readonly runId: string | null;
  readonly fetchedAt: EpochMs;
  readonly checkpoint: Checkpoint | null;
  /** A reading's first page has its own place for `firstSeq`, which it does not know yet. */
  readonly window: JournaledProgress | null;
  readonly goneIds: readonly string[];
  /** What a `detail` is about. */
  readonly detail?: AskedDetail;
  /** The body is stored without what earlier pages of the connection store (`loans.ts`). */
  readonly isShortened?: true;
}

export interface AskedDetail {
  readonly callId: string;
  readonly kind: DetailKind;
}

export type JournaledProgress = Omit<WindowProgress, 'firstSeq'> & {
  readonly firstSeq: number | null;
};

const checkpoint = z.object({
  runId: z.string(),
  startedAt: z.number(),
  upperBound: z.number(),
  nextCursor: z.string().nullable(),
  pagesDone: z.int(),
  callsSeen: z.int(),
  providerTotal: z.number().nullable(),
  // Journals of the first version know nothing of these three, nor of windows.
  windowsDone: z.int().default(0),
  windowsLeft: z.int().default(0),
  retries: z.int().default(0),
});

const window = z.object({
  from: z.number(),
  to: z.number(),
  said: z.number().nullable(),
  distinct: z.int(),
  firstSeq: z.int().nullable(),
  readDownTo: z.number().nullable(),
  readAt: z.number(),
  settledTo: z.number(),
  reading: z.int(),
  verdict: z.enum(['open', 'done', 'differs']),
});

const recordHeader: z.ZodType<RecordHeader> = z.object({
  connectionId: z.string(),
  seq: z.int().positive(),
  provider: z.string(),
  shape: z.enum(['list', 'call', 'gone', 'detail']),
  viewerId: z.string().nullable(),
  runId: z.string().nullable(),
  fetchedAt: z.number(),
  checkpoint: checkpoint.nullable(),
  window: window.nullable().default(null),
  goneIds: z.array(z.string()).default([]),
  detail: z.object({ callId: z.string(), kind: z.enum(detailKinds) }).exactOptional(),
  isShortened: z.literal(true).exactOptional(),
});

export const encodeRecordHeader = (header: RecordHeader): Buffer =>
  Buffer.from(JSON.stringify(header), 'utf8');

/** `null` for bytes that are not a record header; checksums are the caller's business. */
export const decodeRecordHeader = (bytes: Buffer): RecordHeader | null => {
  try {
    return recordHeader.safeParse(JSON.parse(bytes.toString('utf8'))).data ?? null;
  } catch {
    return null;
  }
};
