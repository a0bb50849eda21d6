import type { z } from 'zod';

import { aside, id, text, time } from '../loose-fields.ts';
import { item } from '../wire-item.ts';

/**
 * A call as Bandwidth's Voice API (v2) writes it, in *Get Calls* and *Get Call State* alike. Only
 * the id is certain; what is not there yet is `null` or absent. Times are ISO 8601.
 */
export const wireCall = item({
  callId: id,
  /** Only on the second leg of a transfer: the first leg. */
  parentCallId: aside(text),
  direction: text,
  from: text,
  to: text,
  state: text,
  enqueuedTime: time,
  /** `null` while the call is still queued. */
  startTime: time,
  answerTime: time,
  endTime: time,
  disconnectCause: text,
});

export const wireRecording = item({
  recordingId: text,
  startTime: time,
  endTime: time,
  /** The audio, for which the credentials are needed once more. */
  mediaUrl: aside(text),
  status: aside(text),
});

export type WireCall = z.infer<typeof wireCall>;
export type WireRecording = z.infer<typeof wireRecording>;
