import type { CallSource } from '../call-source.ts';
import { json, type Reply } from '../loopback-server.ts';
import { spokenIn } from '../wire/spoken.ts';
import { toneWave } from '../wire/tone-wave.ts';
import { placeOfRecording, recordingPath } from '../wire/wire-recordings.ts';
import { noSuchPath } from './api-errors.ts';

/**
 * A source whose recordings lie at this server. Only where one call is asked for: a listing names
 * the same addresses at every start, though the server has another port each time.
 */
export const recordingsAt = (source: CallSource, origin: string): Pick<CallSource, 'byId'> => ({
  byId: (sessionId) => {
    const call = source.byId(sessionId);
    if (call?.recordings === undefined) return call;
    const recordings = call.recordings.map((recording) => ({
      ...recording,
      recording_url: origin + recordingPath(sessionId, recording.rid),
    }));
    return { ...call, recordings };
  },
});

/** The sound of a recording, as long as the call says, or its text; `null` for any other address. No key needed. */
export const answerRecording = (source: CallSource, url: URL | null): Reply | null => {
  const place = url === null ? null : placeOfRecording(url.pathname);
  if (place === null) return null;
  const call = source.byId(place.sessionId);
  const found = call?.recordings?.find(({ rid }) => rid === place.rid);
  if (call === null || found === undefined) return noSuchPath();
  if (place.what === 'transcripts') return json(200, { segments: spokenIn(call) });
  const seconds = found.endTime - found.startTime;
  return { status: 200, headers: { 'content-type': 'audio/wav' }, body: toneWave(seconds) };
};
