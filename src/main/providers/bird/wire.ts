import type { z } from 'zod';

import { aside, flag, id, number, text, words } from '../loose-fields.ts';
import { list, object } from '../nested-fields.ts';
import { item } from '../wire-item.ts';

/**
 * A call as Bird's channels API writes it, in lists and alone. Only the id is certain: the list
 * of required fields is cut off in every copy of the documents. Times are ISO 8601 with any
 * number of fraction digits, and may be the year 1; some numbers are text.
 */

const looseText = aside(text);
const looseNumber = aside(number);

/** One end of the leg. `number` is without `+`, `identity` and `identifierValue` are with it. */
const side = aside(
  object({
    contact: aside(object({ identifierValue: looseText })),
    number: aside(object({ number: looseText, anonymous: aside(flag), callerIdName: looseText })),
  }),
);

const condition = object({ variable: looseText, operator: looseText, value: looseText });

const command = object({
  id: looseText,
  status: looseText,
  command: looseText,
  conditions: aside(list(condition)),
});

const sipInsights = object({
  hangupSipCode: looseText,
  edgeRegion: looseText,
  providerName: looseText,
  userAgent: looseText,
  remoteSignallingIp: looseText,
  remoteMediaIp: looseText,
});

export const wireCall = item({
  id,
  channelId: text,
  parentId: text,
  from: text,
  to: text,
  originator: side,
  receiver: side,
  direction: text,
  status: text,
  reason: looseText,
  type: text,
  /** Whole seconds, answered to ended. */
  duration: number,
  hangupCauseCode: text,
  hangupSource: text,
  hangupSipCode: looseText,
  createdAt: text,
  ringingAt: text,
  answeredAt: text,
  endedAt: text,
  callFlow: aside(object({ commands: aside(list(command)) })),
  qualityInsights: aside(object({ mos: looseNumber, pdd: looseNumber })),
  sipInsights: aside(sipInsights),
  amdResult: aside(object({ result: looseText, speech: looseText, locale: looseText })),
  sipType: looseText,
  tags: words,
});

/** Of the workspace's *Recordings*; a call's own list calls the call `callId`. */
export const wireRecording = item({
  id,
  sourceId: text,
  callId: text,
  status: text,
  url: text,
  duration: looseNumber,
  createdAt: text,
  startedAt: text,
  endedAt: text,
});

export const wireTranscription = item({
  id,
  recordingId: id,
  status: text,
  locale: looseText,
  url: text,
  summary: looseText,
  createdAt: text,
});

export type WireCall = z.infer<typeof wireCall>;
export type WireSide = WireCall['originator'];
export type WireRecording = z.infer<typeof wireRecording>;
export type WireTranscription = z.infer<typeof wireTranscription>;
