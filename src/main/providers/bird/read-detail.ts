import type {
  Detail,
  DetailKind,
  RecordingsDetail,
  TranscriptionsDetail,
} from '../../../shared/detail.ts';
import { assertNever } from '../../../shared/assert-never.ts';
import { firstProblem } from '../wire-item.ts';
import { wrongShape } from '../wrong-shape.ts';
import { readResults } from './read-page.ts';
import { toRecording, toTranscription } from './to-detail.ts';
import {
  wireRecording,
  wireTranscription,
  type WireRecording,
  type WireTranscription,
} from './wire.ts';

/**
 * Reads what `getDetail` answered. Pages of recordings and of transcriptions tell themselves
 * apart: only a transcription names the recording it was made of. Pure.
 */
export const readDetail = (kind: DetailKind, bodies: readonly string[]): Detail => {
  const found = readDetailBodies(bodies);
  switch (kind) {
    case 'recordings':
      return toRecordings(found);
    case 'transcriptions':
      return toTranscriptions(found);
    case 'events':
      throw wrongShape('the detail', 'recordings or transcriptions', 'events');
    default:
      return assertNever(kind);
  }
};

interface Found {
  readonly recordings: readonly WireRecording[];
  readonly transcriptions: readonly WireTranscription[];
  readonly unreadable: readonly string[];
}

/** Everything in these pages, the transcriptions of other calls included. */
export const readDetailBodies = (bodies: readonly string[]): Found => {
  const recordings: WireRecording[] = [];
  const transcriptions: WireTranscription[] = [];
  const unreadable: string[] = [];
  for (const value of bodies.flatMap(valuesIn)) {
    const isTranscription = typeof value === 'object' && value !== null && 'recordingId' in value;
    if (isTranscription) {
      const read = wireTranscription.safeParse(value);
      if (read.success) transcriptions.push(read.data);
      else unreadable.push(firstProblem(read.error, value));
    } else {
      const read = wireRecording.safeParse(value);
      if (read.success) recordings.push(read.data);
      else unreadable.push(firstProblem(read.error, value));
    }
  }
  return { recordings, transcriptions, unreadable };
};

const valuesIn = (body: string): readonly unknown[] =>
  readResults(body).items.map(({ start, end }): unknown => JSON.parse(body.slice(start, end)));

const toRecordings = ({ recordings, unreadable }: Found): RecordingsDetail => ({
  kind: 'recordings',
  recordings: recordings.map(toRecording),
  unreadable,
});

const toTranscriptions = (found: Found): TranscriptionsDetail => {
  const seconds = new Map(
    found.recordings.map((wire) => [wire.id, toRecording(wire).seconds] as const),
  );
  return {
    kind: 'transcriptions',
    transcriptions: found.transcriptions
      .filter(({ recordingId }) => seconds.has(recordingId))
      .map((wire) => toTranscription(wire, seconds.get(wire.recordingId) ?? null)),
    unreadable: found.unreadable,
  };
};
