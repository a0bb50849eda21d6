import type { Transcription, TranscriptionsDetail } from '../../../shared/detail.ts';
import { detailItems } from '../detail-items.ts';
import type { JsonNode } from '../json-items.ts';
import { fromIso, fromUnixSeconds, secondsBetween } from '../times.ts';
import { wrongShape } from '../wrong-shape.ts';
import { readEnvelope, readPagination } from './read-page.ts';
import { wireTranscription, type WirePagination, type WireTranscription } from './wire.ts';

/** One page of *Get Call Transcriptions*, as far as the next page depends on it. */
export interface TranscriptionPage {
  readonly itemCount: number;
  readonly pagination: WirePagination | null;
}

/** Throws `not-the-api`, `cut-short`, `wrong-shape`. */
export const readTranscriptionPage = (body: string, contentType = ''): TranscriptionPage => {
  const root = readEnvelope(body, contentType);
  return {
    itemCount: itemsIn(root).length,
    pagination: readPagination(body, root.members.get('meta')),
  };
};

/** Reads the answers of *Get Call Transcriptions*. Pure. */
export const readTranscriptions = (bodies: readonly string[]): TranscriptionsDetail => {
  const itemsOf = (body: string) => itemsIn(readEnvelope(body, ''));
  const { items, unreadable } = detailItems(bodies, itemsOf, wireTranscription, toTranscription);
  return { kind: 'transcriptions', transcriptions: items, unreadable };
};

/** PHP writes a list without anything in it as `[]` and at times as `{}`. */
const itemsIn = (root: JsonNode): readonly JsonNode[] => {
  const data = root.members.get('data');
  if (data?.type === 'list') return data.elements;
  if (data?.type === 'object' && data.members.size === 0) return [];
  throw wrongShape('data', 'list of transcriptions', data?.type ?? 'nothing');
};

/** The text itself is only at its address. */
const toTranscription = (wire: WireTranscription): Transcription => {
  const startedAt = fromUnixSeconds(wire.startTime);
  const endedAt = fromUnixSeconds(wire.endTime);
  return {
    id: wire.tid ?? '',
    state: null,
    text: null,
    isCropped: false,
    url: wire.transcriptUrl === '' ? null : wire.transcriptUrl,
    at: fromIso(wire.transcriptDate) ?? endedAt ?? startedAt,
    seconds: secondsBetween(startedAt, endedAt),
  };
};
