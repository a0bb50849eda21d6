import { z } from 'zod';

import { flag, list, number, text, words } from '../loose-fields.ts';

/**
 * A call as Bird's channels API writes it, in lists and alone. Only the id is certain: the list
 * of required fields is cut off in every copy of the documents. Times are ISO 8601 with any
 * number of fraction digits, and may be the year 1; some numbers are text.
 */

/** What only decorates a call: odd or missing, the call is still a call. */
const decoration = <T extends z.ZodType>(of: T) => of.nullish().catch(null);
const looseText = text.catch(null);
const looseNumber = number.catch(null);

/** One end of the leg. `number` is without `+`, `identity` and `identifierValue` are with it. */
const side = decoration(
  z.object({
    contact: decoration(z.object({ identifierValue: looseText })),
    number: decoration(
      z.object({ number: looseText, anonymous: flag.catch(null), callerIdName: looseText }),
    ),
  }),
);

const condition = z.object({ variable: looseText, operator: looseText, value: looseText });

const command = z.object({
  id: looseText,
  status: looseText,
  command: looseText,
  conditions: list(condition).catch(null),
});

const sipInsights = z.object({
  hangupSipCode: looseText,
  edgeRegion: looseText,
  providerName: looseText,
  userAgent: looseText,
  remoteSignallingIp: looseText,
  remoteMediaIp: looseText,
});

export const wireCall = z.object({
  id: z.string('expected text').min(1, 'empty'),
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
  callFlow: decoration(z.object({ commands: list(command).catch(null) })),
  qualityInsights: decoration(z.object({ mos: looseNumber, pdd: looseNumber })),
  sipInsights: decoration(sipInsights),
  amdResult: decoration(z.object({ result: looseText, speech: looseText, locale: looseText })),
  sipType: looseText,
  tags: words,
});

/** Of the workspace's *Recordings*; a call's own list calls the call `callId`. */
export const wireRecording = z.object({
  id: z.string('expected text').min(1, 'empty'),
  sourceId: text,
  callId: text,
  status: text,
  url: text,
  duration: looseNumber,
  createdAt: text,
  startedAt: text,
  endedAt: text,
});

export const wireTranscription = z.object({
  id: z.string('expected text').min(1, 'empty'),
  recordingId: z.string('expected text').min(1, 'empty'),
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
