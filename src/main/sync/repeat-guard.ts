import { crc32 } from 'node:zlib';
import type { CallAnswer } from '../providers/provider.ts';

/**
 * Notices a provider that sends the same calls again and again while claiming more, by remembering
 * one bit for every call seen: 4 MiB for a run of any length, where a set of a million ids takes
 * over 100 MiB. Of a million calls a strange one in 33 looks familiar; a whole page of a hundred
 * never does.
 */
export interface RepeatGuard {
  /** Whether every call of an answer was in an earlier one; true for an empty answer. */
  readonly isStale: (answer: CallAnswer) => boolean;
  readonly remember: (answer: CallAnswer) => void;
}

const bits = 2 ** 25;

export const createRepeatGuard = (): RepeatGuard => {
  const seen = new Uint8Array(bits / 8);
  const has = (place: number) => ((seen[place >>> 3] ?? 0) & (1 << (place & 7))) !== 0;
  const add = (place: number) => {
    seen[place >>> 3] = (seen[place >>> 3] ?? 0) | (1 << (place & 7));
  };
  return {
    isStale: (answer) => placesOf(answer).every(has),
    remember: (answer) => placesOf(answer).forEach(add),
  };
};

/** Calls that could not be read have no id; their text tells them apart. */
const placesOf = ({ body, reading }: CallAnswer): readonly number[] => [
  ...reading.sessions.map(({ id }) => crc32(id) % bits),
  ...reading.unreadable.map(({ slot }) => crc32(body.slice(slot.start, slot.end)) % bits),
];
