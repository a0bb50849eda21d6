import { firstWhere } from '../../../shared/first-where.ts';
import { mix } from './random.ts';
import { secondOfWeek } from './rhythm.ts';

/**
 * Every sample call has a serial number that counts from 1970, and its time follows from it: no
 * list is needed to find the millionth call, and a call keeps its number, time and id when the
 * samples are looked at again a week later.
 */
export interface Timeline {
  /** Unix seconds. Never falls as the serial grows; about one call in eighty shares its second. */
  readonly secondOf: (serial: number) => number;
  /** The last serial at or before a Unix second; −1 when there is none. */
  readonly lastAt: (second: number) => number;
}

const weekSeconds = 7 * 24 * 3600;

/** Monday, 5 January 1970, 00:00 UTC: weeks are counted from here. */
const firstMonday = 4 * 24 * 3600;

export const createTimeline = (seed: number, callsPerWeek: number): Timeline => {
  const sharesSecondWithTheOneBefore = (serial: number) =>
    serial % 2 === 1 && mix(seed ^ 0x7135, serial) % 40 === 0;

  const secondOf = (serial: number): number => {
    const place = sharesSecondWithTheOneBefore(serial) ? serial - 1 : serial;
    const weeks = (place + mix(seed, place) / 4294967296) / callsPerWeek;
    const week = Math.floor(weeks);
    return firstMonday + week * weekSeconds + secondOfWeek(weeks - week);
  };

  const lastAt = (second: number): number => {
    const weeks = Math.max(0, (second - firstMonday) / weekSeconds + 1);
    return (
      firstWhere(0, Math.ceil(weeks * callsPerWeek), (serial) => secondOf(serial) > second) - 1
    );
  };

  return { secondOf, lastAt };
};
