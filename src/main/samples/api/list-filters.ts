import type { Reading } from './asked.ts';
import { decimal, initiated, number, unixSeconds, whole } from './number-filters.ts';
import { flag, oneOf, typeOneOf, withPart } from './word-filters.ts';

const statuses = [
  'initiated',
  'cancelled',
  'unanswered',
  'rejected',
  'busy',
  'ongoing',
  'ended',
] as const;

/** A word this server takes for an audio call in `type` and `types`. */
export type AudioWord = 'voice' | 'audio';

/** The documented filters of *List Calls* by name. A name that is not here is ignored. */
export const listFilters = (audioWords: readonly AudioWord[]): ReadonlyMap<string, Reading> => {
  const type = typeOneOf([...audioWords, 'video']);
  const status = oneOf(statuses, (call) => call.status);
  return new Map<string, Reading>([
    ['type', type],
    ['types', type],
    ['status', status],
    ['statuses', status],
    ['mode', oneOf(['call', 'meet', 'presenter'], (call) => call.mode)],
    ['receiverType', oneOf(['user', 'group'], (call) => call.receiverType)],
    ['initiatedAt', initiated],
    ['startedAt', number(unixSeconds, (call) => call.startedAt)],
    ['endedAt', number(unixSeconds, (call) => call.endedAt)],
    ['duration', number(decimal, (call) => call.totalDurationInMinutes)],
    ['voiceMinutes', number(decimal, (call) => call.totalAudioMinutes)],
    ['videoMinutes', number(decimal, (call) => call.totalVideoMinutes)],
    ['totalParticipants', number(whole, (call) => call.totalParticipants)],
    ['participantsCount', number(whole, (call) => call.totalParticipants)],
    ['hasRecording', flag((call) => call.hasRecording)],
    ['uid', withPart],
  ]);
};
