import type { EpochMs } from './session.ts';

/** One recording of one call, by the ids of the provider. */
export interface RecordingReference {
  readonly connectionId: string;
  readonly callId: string;
  readonly recordingId: string;
}

export interface RecordingRequest extends RecordingReference {
  /**
   * The host that the person saw beside the button. Another than the provider's own is asked only
   * if it is this one.
   */
  readonly host: string | null;
}

export interface RecordingsOfCall {
  readonly connectionId: string;
  readonly callId: string;
  readonly recordingIds: readonly string[];
}

/** A recording that lies on this disk. */
export interface KeptRecording {
  readonly recordingId: string;
  /** Where a player finds it, on the page's own origin: `/recordings/3f…`. */
  readonly address: string;
  /** By its first bytes, not by what a server said. */
  readonly mediaType: MediaType;
  readonly bytes: number;
  readonly fetchedAt: EpochMs;
  /** Where it came from. */
  readonly host: string;
}

/** What is kept and played, and how its files end. Nothing else is taken for a recording. */
export const mediaExtensions = {
  'audio/wav': '.wav',
  'audio/mpeg': '.mp3',
  'audio/ogg': '.ogg',
  'audio/flac': '.flac',
  'video/mp4': '.mp4',
  'video/webm': '.webm',
} as const;

export type MediaType = keyof typeof mediaExtensions;

export const isMediaType = (text: string): text is MediaType =>
  Object.hasOwn(mediaExtensions, text);

export interface RecordingProgress extends RecordingReference {
  readonly receivedBytes: number;
  /** `null` where the server does not say how much there is. */
  readonly totalBytes: number | null;
}

export interface SaveRecordingRequest extends RecordingReference {
  readonly suggestedName: string;
}

export type RecordingSaved =
  { readonly kind: 'saved'; readonly path: string } | { readonly kind: 'dismissed' };
