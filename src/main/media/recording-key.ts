import { createHash } from 'node:crypto';
import type { RecordingReference } from '../../shared/recording.ts';

/**
 * A recording's name on this disk and in the page. A hash, because providers' ids may hold whatever
 * no file name may; as a list, so that no two sets of ids run into one.
 */
export const recordingKey = ({ connectionId, callId, recordingId }: RecordingReference): string =>
  createHash('sha256')
    .update(JSON.stringify([connectionId, callId, recordingId]))
    .digest('hex');

export const isRecordingKey = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);
