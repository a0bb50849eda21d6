import type { CallEvent, Transcription } from '../../../shared/detail.ts';
import type { Recording } from '../../../shared/session.ts';
import { fromIso, secondsBetween } from '../times.ts';
import type { WireEvent, WireRecording, WireTranscription } from './wire.ts';

export const toEvent = (event: WireEvent): CallEvent => ({
  id: event.id ?? '',
  at: fromIso(event.time),
  name: event.name ?? '',
  data: asText(event.data),
});

/** Documented as text, be it a word or JSON; should it ever be JSON itself, it becomes its text. */
const asText = (data: unknown): string | null => {
  if (data === null || data === undefined) return null;
  return typeof data === 'string' ? data : JSON.stringify(data);
};

export const toRecording = (recording: WireRecording): Recording => {
  const startedAt = fromIso(recording.startTime);
  const endedAt = fromIso(recording.endTime);
  return {
    id: recording.id ?? '',
    url: recording.media,
    startedAt,
    endedAt,
    seconds: secondsBetween(startedAt, endedAt),
    state: recording.state,
  };
};

/** Its `chargeableDuration` is left aside: that is what the transcription costs. */
export const toTranscription = (transcription: WireTranscription): Transcription => ({
  id: transcription.id ?? '',
  state: transcription.state,
  text: transcription.text,
  isCropped: (transcription.textSize ?? 0) > (transcription.text ?? '').length,
  url: transcription.textUrl,
  at: fromIso(transcription.time),
  seconds: null,
});
