import type { EpochMs } from './session.ts';

/** One transcription of one call, by the ids of the provider. */
export interface TranscriptReference {
  readonly connectionId: string;
  readonly callId: string;
  readonly transcriptionId: string;
}

export interface TranscriptRequest extends TranscriptReference {
  /** The host that the person saw beside the button; as in `RecordingRequest`. */
  readonly host: string | null;
}

/** What was said, in full, as it lies on this disk. */
export interface KeptTranscript {
  /** As it came: prose, subtitles or JSON. */
  readonly text: string;
  readonly fetchedAt: EpochMs;
  readonly host: string;
}
