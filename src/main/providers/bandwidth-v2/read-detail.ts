import type { RecordingsDetail } from '../../../shared/detail.ts';
import type { Recording } from '../../../shared/session.ts';
import { bareList } from '../bare-list.ts';
import { detailItems } from '../detail-items.ts';
import { fromIso, secondsBetween } from '../times.ts';
import { wireRecording, type WireRecording } from './wire.ts';

/** Reads the answers of *List Call Recordings*. */
export const readRecordings = (bodies: readonly string[], contentType = ''): RecordingsDetail => {
  const itemsOf = (body: string) => bareList(body, contentType, 'recordingId');
  const { items, unreadable } = detailItems(bodies, itemsOf, wireRecording, toRecording);
  return { kind: 'recordings', recordings: items, unreadable };
};

const toRecording = (recording: WireRecording): Recording => {
  const startedAt = fromIso(recording.startTime);
  const endedAt = fromIso(recording.endTime);
  return {
    id: recording.recordingId ?? '',
    url: recording.mediaUrl,
    startedAt,
    endedAt,
    seconds: secondsBetween(startedAt, endedAt),
    state: recording.status,
  };
};
