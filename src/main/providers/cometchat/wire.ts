import { z } from 'zod';

import {
  aside,
  fields,
  flag,
  flat,
  list,
  number,
  odd,
  text,
  time,
  words,
} from '../loose-fields.ts';

/**
 * A call as CometChat's Calls API writes it, in *List Calls* and *Get Call* alike. Only the id is
 * certain: documents, samples and SDK disagree on nearly every other field. Unknown fields are
 * left out here; the raw JSON keeps them. Times are Unix seconds, durations minutes.
 */
const participant = flat({
  uid: fields.text,
  /** Get Call has names and avatars, List Calls has not. */
  name: fields.text,
  isJoined: fields.flag,
  /** Absent on the initiator of an unanswered call. */
  state: fields.text,
  deviceId: fields.text,
  joinedAt: fields.number,
  leftAt: fields.number,
  /** Get Call's name for the participant's minutes. */
  totalDurationInMinutes: fields.number,
  /** List Calls' name for the same. At call level the field is a timer such as `00:00:19`. */
  totalDuration: odd(fields.number),
});

const recording = z.object({
  rid: text,
  recording_url: text,
  startTime: number,
  endTime: number,
  state: text,
});

/** Of the call's *Transcriptions*. What is empty is left out by CometChat, not `null`. */
export const wireTranscription = z.object({
  tid: text,
  startTime: number,
  endTime: number,
  /** ISO 8601. */
  transcriptDate: time,
  transcriptUrl: aside(text),
});

const entity = z
  .object({ entity: z.object({ uid: text, guid: text, name: text }) })
  .nullish()
  .catch(null);

/** Decoration: when it is missing or odd (PHP writes `[]` for none), the call is still a call. */
const decoration = z
  .object({ entities: z.object({ initiator: entity, receiver: entity }) })
  .nullish()
  .catch(null);

export const wireCall = z.object({
  sessionId: z.string('expected text').min(1, 'empty'),
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
export const wirePagination = z.object({
  total: number.catch(null),
  per_page: number.catch(null),
  current_page: number.catch(null),
  total_pages: number.catch(null),
});

export type WireCall = z.infer<typeof wireCall>;
export type WireParticipant = z.infer<typeof participant>;
export type WireRecording = z.infer<typeof recording>;
export type WireTranscription = z.infer<typeof wireTranscription>;
export type WirePagination = z.infer<typeof wirePagination>;
