import type { CallSource } from '../call-source.ts';
import { json } from '../loopback-server.ts';
import type { Reply } from '../loopback-server.ts';
import type { WireCall, WireRecording } from '../wire/wire-call.ts';
import { notAPart, sessionNotFound } from './api-errors.ts';
import { takesPart } from './word-filters.ts';

/** *Get Call Transcriptions*: newest first, on one page; every recorded stretch has one. */
export const answerTranscriptions = (
  source: CallSource,
  sessionId: string,
  onBehalfOf: string | null,
  /** Where the texts lie; nowhere unless said. */
  placeOf: (rid: string) => string = (rid) => `https://transcripts.example.invalid/${rid}.json`,
): Reply => {
  const call = source.byId(sessionId);
  if (call === null) return sessionNotFound(sessionId);
  if (onBehalfOf !== null && !takesPart(call, onBehalfOf)) return notAPart(onBehalfOf, sessionId);
  const data = (call.recordings ?? [])
    .map((one) => transcriptionOf(one, call, placeOf))
    .toReversed();
  const pagination = {
    total: data.length,
    count: data.length,
    per_page: 100,
    current_page: 1,
    total_pages: 1,
  };
  return json(200, { data, meta: { pagination } });
};

/** What is empty is left out, as in the documentation. */
const transcriptionOf = (
  { rid, startTime, endTime }: WireRecording,
  call: WireCall,
  placeOf: (rid: string) => string,
) => ({
  roomName: call.sessionId,
  ...(call.mid === undefined ? {} : { mid: call.mid }),
  tid: `t-${rid}`,
  startTime,
  endTime,
  transcriptDate: new Date((endTime + 60) * 1000).toISOString(),
  transcriptUrl: placeOf(rid),
});
