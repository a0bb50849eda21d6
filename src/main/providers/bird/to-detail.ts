import type { Transcription } from '../../../shared/detail.ts';
import type { Recording } from '../../../shared/session.ts';
import { fromIso, secondsBetween } from '../times.ts';
import type { WireRecording, WireTranscription } from './wire.ts';

/** Its length is by the clock; `duration` is in seconds, and 0 while it goes on. */
export const toRecording = (wire: WireRecording): Recording => {
  const startedAt = fromIso(wire.startedAt);
  const endedAt = fromIso(wire.endedAt);
  const isOver = endedAt !== null || (wire.duration ?? 0) > 0;
  return {
    id: wire.id,
    url: wire.url === '' ? null : wire.url,
    startedAt,
    endedAt,
    seconds: secondsBetween(startedAt, endedAt) ?? (isOver ? wire.duration : null),
    state: wire.status,
  };
};

/** `seconds`: how long the recording is that it was made of. */
export const toTranscription = (
  wire: WireTranscription,
  seconds: number | null,
): Transcription => ({
  id: wire.id,
  state: wire.status,
  text: null,
  isCropped: false,
  url: wire.url === '' ? null : wire.url,
  at: fromIso(wire.createdAt),
  seconds,
  ...(wire.summary === null || wire.summary === '' ? {} : { summary: wire.summary }),
  ...(wire.locale === null || wire.locale === '' ? {} : { locale: wire.locale }),
  recordingId: wire.recordingId,
});
