import type { Participant, Recording } from '../../../shared/session.ts';
import { fromUnixSeconds, secondsBetween } from '../times.ts';
import type { WireParticipant, WireRecording } from './wire.ts';

/** One entry per device: the same uid may come several times, and did in CometChat's own sample. */
export const toParticipant = (wire: WireParticipant): Participant => {
  const joinedAt = fromUnixSeconds(wire.joinedAt);
  const leftAt = fromUnixSeconds(wire.leftAt);
  const minutes = wire.totalDurationInMinutes ?? wire.totalDuration;
  return {
    personId: wire.uid ?? '',
    name: wire.name,
    hasJoined: wire.isJoined ?? joinedAt !== null,
    state: wire.state,
    deviceId: wire.deviceId,
    joinedAt,
    leftAt,
    seconds: secondsBetween(joinedAt, leftAt) ?? secondsOf(minutes),
  };
};

/** Minutes come as floats of whole seconds: 0.2833333333333333 is 17 s. */
const secondsOf = (minutes: number | null): number | null =>
  minutes === null || minutes < 0 ? null : Math.round(minutes * 60);

/** The time of all devices together; unknown when nothing is known about any of them. */
export const participantSeconds = (participants: readonly Participant[] | null): number | null => {
  if (participants === null) return null;
  const joined = participants.filter(({ hasJoined }) => hasJoined);
  const known = joined.map(({ seconds }) => seconds).filter((seconds) => seconds !== null);
  if (joined.length > 0 && known.length === 0) return null;
  return known.reduce((sum, seconds) => sum + seconds, 0);
};

/** `duration` is left aside: documents call it minutes, the SDK prints it as seconds. */
export const toRecording = (wire: WireRecording): Recording => {
  const startedAt = fromUnixSeconds(wire.startTime);
  const endedAt = fromUnixSeconds(wire.endTime);
  return {
    id: wire.rid ?? '',
    url: wire.recording_url,
    startedAt,
    endedAt,
    seconds: secondsBetween(startedAt, endedAt),
    state: wire.state,
  };
};
