import type { z } from 'zod';

import type { Read } from '../field.ts';
import { aside, flag, id, number, text, time, words } from '../loose-fields.ts';
import { list, object } from '../nested-fields.ts';
import { item } from '../wire-item.ts';

/**
 * A call as CometChat's Calls API writes it, in *List Calls* and *Get Call* alike. Only the id is
 * certain: documents, samples and SDK disagree on nearly every other field. Unknown fields are
 * left out here; the raw JSON keeps them. Times are Unix seconds, durations minutes.
 */
const participant = object({
  uid: text,
  /** Get Call has names and avatars, List Calls has not. */
  name: text,
  isJoined: flag,
  /** Absent on the initiator of an unanswered call. */
  state: text,
  deviceId: text,
  joinedAt: number,
  leftAt: number,
  /** Get Call's name for the participant's minutes. */
  totalDurationInMinutes: number,
  /** List Calls' name for the same. At call level the field is a timer such as `00:00:19`. */
  totalDuration: aside(number),
});

const recording = object({
  rid: text,
  recording_url: text,
  startTime: number,
  endTime: number,
  state: text,
});

/** Of the call's *Transcriptions*. What is empty is left out by CometChat, not `null`. */
export const wireTranscription = item({
  tid: text,
  startTime: number,
  endTime: number,
  /** ISO 8601. */
  transcriptDate: time,
  transcriptUrl: aside(text),
});

const entity = aside(object({ entity: object({ uid: text, guid: text, name: text }) }));

/** Decoration: when it is missing or odd (PHP writes `[]` for none), the call is still a call. */
const decoration = aside(object({ entities: object({ initiator: entity, receiver: entity }) }));

export const wireCall = item({
  sessionId: id,
  type: text,
  mode: text,
  status: text,
  initiator: text,
  receiver: text,
  receiverType: text,
  initiatedAt: number,
  startedAt: number,
  endedAt: number,
  totalParticipants: number,
  hasRecording: flag,
  /** Absent in older answers. */
  hasTranscription: aside(flag),
  participants: list(participant),
  recordings: list(recording),
  tags: words,
  data: decoration,
});

/** `total_pages` may be 0, absent, text, or just "this page and perhaps one more". */
export const wirePagination = item({
  total: aside(number),
  per_page: aside(number),
  current_page: aside(number),
  total_pages: aside(number),
});

export type WireCall = z.infer<typeof wireCall>;
export type WireParticipant = Read<typeof participant>;
export type WireRecording = Read<typeof recording>;
export type WireTranscription = z.infer<typeof wireTranscription>;
export type WirePagination = z.infer<typeof wirePagination>;
