import type { CountedRange, CoverageSpan } from '../../shared/coverage.ts';
import { dayOf, writeDay } from '../format/calendar.ts';
import { formatCount } from '../format/count.ts';
import type { Zone } from '../format/date-time.ts';
import { shownZone } from '../format/zone-store.ts';
import { timeOfDay } from '../ui/time-words.ts';
import type { DayLook, DayView } from './day-view.ts';

/** What the legend says, and every day's name begins with. */
export const lookWords: Readonly<Record<DayLook, string>> = {
  fetched: 'Fetched',
  partly: 'Partly fetched',
  differs: 'Counts differ',
  never: 'Never fetched',
  unasked: 'Not asked for',
  beyond: 'No longer kept by the provider',
  future: 'Still to come',
};

/** The number of days that were listed together is all the provider has said of each of them. */
const readInWords = ({ from, to, said, held }: CountedRange, zone: Zone): string => {
  const [first, last] = [dayOf(from, zone), dayOf(to - 1, zone)].map(writeDay);
  const span = from === 0 ? `all up to ${last}` : `${first} to ${last}`;
  return `of ${span} provider said ${formatCount(said)}, ${formatCount(held)} came`;
};

const countWords = ({ said, readIn, held, gone }: CoverageSpan, zone: Zone): string => {
  const here = `we hold ${formatCount(held)}`;
  const both = said === null ? here : `provider said ${formatCount(said)}, ${here}`;
  const all = gone === 0 ? both : `${both}, ${formatCount(gone)} no longer at the provider`;
  return readIn === null ? all : `${all}; ${readInWords(readIn, zone)}`;
};

/** `14 Mar 2026: provider said 1,204, we hold 1,204`. */
export const dayWords = (
  { day, span, look, upTo, gap }: DayView,
  zone: Zone = shownZone(),
): string => {
  const name = writeDay(day);
  switch (look) {
    case 'fetched':
      return upTo === null
        ? `${name}: ${countWords(span, zone)}`
        : `${name}: ${countWords(span, zone)}, read up to ${timeOfDay(upTo)}`;
    case 'differs':
      return `${name}: counts differ, ${countWords(span, zone)}`;
    case 'partly': {
      const words = `${name}: partly fetched, ${countWords({ ...span, said: null, readIn: null }, zone)}`;
      return gap === null ? `${words}; the provider no longer keeps the rest` : words;
    }
    case 'beyond':
      return `${name}: never fetched, and the provider no longer keeps it`;
    case 'unasked':
      return `${name}: never fetched, not asked for`;
    case 'never':
      return `${name}: never fetched`;
    case 'future':
      return `${name}: still to come`;
  }
};
