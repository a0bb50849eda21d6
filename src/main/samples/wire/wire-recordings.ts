import type { Span } from '../plan/legs.ts';
import { uuid } from '../numbers/ids.ts';
import type { Plan } from '../plan/plan.ts';
import type { Random } from '../numbers/random.ts';
import type { WireRecording } from './wire-call.ts';

const recording = (startTime: number, endTime: number, random: Random): WireRecording => {
  const rid = uuid(random);
  return {
    rid,
    recording_url: `https://recordings.example.invalid/${rid}.mp4`,
    duration: (endTime - startTime) / 60,
    startTime,
    endTime,
  };
};

/** Somebody stops the recording for a minute in one long call of five. */
const inTwoParts = (from: number, to: number, random: Random): readonly WireRecording[] => {
  const pauseAt = random.int(from + 60, to - 180);
  return [recording(from, pauseAt, random), recording(pauseAt + 60, to, random)];
};

/** Meetings are recorded more often than calls; nothing under a minute is. */
export const wireRecordings = (
  plan: Plan,
  { startedAt, endedAt }: Span,
  random: Random,
): readonly WireRecording[] => {
  const isRecorded = random.chance(plan.mode === 'call' ? 0.1 : 0.35);
  if (!isRecorded || endedAt - startedAt < 60) return [];
  const from = startedAt + random.int(2, 20);
  const to = endedAt - random.int(0, 10);
  return to - from > 900 && random.chance(0.2)
    ? inTwoParts(from, to, random)
    : [recording(from, to, random)];
};

/** Where the sample server has a recording. The call comes along, for the recordings have no list. */
export const recordingPath = (sessionId: string, rid: string): string =>
  `/recordings/${encodeURIComponent(sessionId)}/${rid}`;

/** The text of what is said in it. */
export const transcriptPath = (sessionId: string, rid: string): string =>
  `/transcripts/${encodeURIComponent(sessionId)}/${rid}`;

export interface RecordingPlace {
  readonly what: 'recordings' | 'transcripts';
  readonly sessionId: string;
  readonly rid: string;
}

export const placeOfRecording = (pathname: string): RecordingPlace | null => {
  const [, what, session, rid] =
    /^\/(recordings|transcripts)\/([^/]+)\/([0-9a-f-]{36})$/.exec(pathname) ?? [];
  if (session === undefined || rid === undefined) return null;
  try {
    return {
      what: what === 'transcripts' ? what : 'recordings',
      sessionId: decodeURIComponent(session),
      rid,
    };
  } catch {
    return null;
  }
};
