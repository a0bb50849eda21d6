import type { CallSource } from '../call-source.ts';
import type { Reply } from '../loopback-server.ts';
import { toneWave } from '../wire/tone-wave.ts';
import { callOfRecording, recordingPath } from '../wire/wire-recordings.ts';
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

/** The sound of a recording, as long as the call says; `null` for any other address. No key needed. */
export const answerRecording = (source: CallSource, url: URL | null): Reply | null => {
  const place = url === null ? null : callOfRecording(url.pathname);
  if (place === null) return null;
  const recordings = source.byId(place.sessionId)?.recordings ?? [];
  const found = recordings.find(({ rid }) => rid === place.rid);
  if (found === undefined) return noSuchPath();
  const seconds = found.endTime - found.startTime;
  return { status: 200, headers: { 'content-type': 'audio/wav' }, body: toneWave(seconds) };
};
