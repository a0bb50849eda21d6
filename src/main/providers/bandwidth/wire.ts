import type { z } from 'zod';

import { anything, aside, flag, id, number, text, time } from '../loose-fields.ts';
import { item } from '../wire-item.ts';

/**
 * A call as Bandwidth's Catapult API (v1) writes it, with every documented property. Only the id
 * is certain. Times are ISO 8601, `chargeableDuration` and `callTimeout` seconds (one page says
 * milliseconds, documents and SDK seconds), `callbackTimeout` milliseconds. Unknown properties are
 * left out here; the raw JSON keeps them.
 */
export const wireCall = item({
  id,
  direction: text,
  from: text,
  to: text,
  state: text,
  startTime: time,
  /** Absent when nobody answered. */
  activeTime: time,
  /** Absent while the call goes on. */
  endTime: time,
  chargeableDuration: aside(number),
  callTimeout: aside(number),
  callbackUrl: aside(text),
  callbackHttpMethod: aside(text),
  callbackTimeout: aside(number),
  fallbackUrl: aside(text),
  /** Addresses of the call's details; lists give the first only, or none. */
  events: aside(text),
  recordings: aside(text),
  transcriptions: aside(text),
  recordingEnabled: aside(flag),
  recordingFileFormat: aside(text),
  recordingMaxDuration: aside(number),
  transcriptionEnabled: aside(flag),
  transferTo: aside(text),
  transferCallerId: aside(text),
  bridgeId: aside(text),
  conferenceId: aside(text),
  /** The same as an address: `…/bridges/brg-7`. */
  bridge: aside(text),
  conference: aside(text),
  tag: aside(text),
  /** At most five, names with `X-` in front. */
  sipHeaders: anything,
});

/** `time` is ISO in a list and Unix milliseconds where one event is asked for. */
export const wireEvent = item({ id: text, time, name: text, data: anything });

export const wireRecording = item({
  id: text,
  startTime: time,
  endTime: time,
  /** The audio, for which the credentials are needed once more. */
  media: aside(text),
  state: aside(text),
});

export const wireTranscription = item({
  id: text,
  state: aside(text),
  /** The first thousand characters. */
  text: aside(text),
  /** How large the whole text is. */
  textSize: aside(number),
  textUrl: aside(text),
  time,
});

export type WireCall = z.infer<typeof wireCall>;
export type WireEvent = z.infer<typeof wireEvent>;
export type WireRecording = z.infer<typeof wireRecording>;
export type WireTranscription = z.infer<typeof wireTranscription>;
