import type { Outcome } from './outcome.ts';
import type { EpochMs, Hangup, Recording } from './session.ts';

/** What a provider keeps about one call beside the call itself; asked for when a pane opens. */
export const detailKinds = ['events', 'recordings', 'transcriptions'] as const;

export type DetailKind = (typeof detailKinds)[number];

/** One kind of detail of one call, read from the provider's answers. In the provider's order. */
export type Detail = EventsDetail | RecordingsDetail | TranscriptionsDetail;

interface DetailOf<K extends DetailKind> {
  readonly kind: K;
  /** Items that could not be read, in plain words; the answers keep them raw. */
  readonly unreadable: readonly string[];
}

export interface EventsDetail extends DetailOf<'events'> {
  readonly events: readonly CallEvent[];
  /** Why the call ended, where an event says so. */
  readonly hangup: Hangup | null;
  /** What became of the call, where the events know better than the call itself: `busy`. */
  readonly outcome: Outcome | null;
}

export interface RecordingsDetail extends DetailOf<'recordings'> {
  readonly recordings: readonly Recording[];
}

export interface TranscriptionsDetail extends DetailOf<'transcriptions'> {
  readonly transcriptions: readonly Transcription[];
}

export interface CallEvent {
  readonly id: string;
  readonly at: EpochMs | null;
  /** The provider's own word, verbatim: `answer`, `hangup`, `CHANNEL_EXECUTE`. */
  readonly name: string;
  /** Whatever the provider says of it, verbatim: a word, or JSON as text. */
  readonly data: string | null;
}

export interface Transcription {
  readonly id: string;
  /** The provider's own word, verbatim. */
  readonly state: string | null;
  /** `null` while there is none, or where only `url` leads to it. */
  readonly text: string | null;
  /** Whether `text` is only the beginning; the whole is at `url`. */
  readonly isCropped: boolean;
  /** Shown and copied as text; never fetched without being asked. */
  readonly url: string | null;
  readonly at: EpochMs | null;
  /** How long the transcribed stretch is. Never a billed time. */
  readonly seconds: number | null;
  /** The recording it was made of, where the provider says so. */
  readonly recordingId?: string;
  /** The language it is in, as a BCP 47 tag; absent where the provider names none. */
  readonly locale?: string;
  /** The provider's own summary; absent where it makes none. */
  readonly summary?: string;
}
