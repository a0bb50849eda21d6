import type { CoverageSpan } from '../../shared/coverage.ts';
import { writeDay } from '../format/calendar.ts';
import { formatCount } from '../format/count.ts';
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

const countWords = ({ said, held, gone }: CoverageSpan): string => {
  const held_ = `we hold ${formatCount(held)}`;
  const both = said === null ? held_ : `provider said ${formatCount(said)}, ${held_}`;
  return gone === 0 ? both : `${both}, ${formatCount(gone)} no longer at the provider`;
};

/** `14 Mar 2026: provider said 1,204, we hold 1,204`. */
export const dayWords = ({ day, span, look, upTo, gap }: DayView): string => {
  const name = writeDay(day);
  switch (look) {
    case 'fetched':
      return upTo === null
        ? `${name}: ${countWords(span)}`
        : `${name}: ${countWords(span)}, read up to ${timeOfDay(upTo)}`;
    case 'differs':
      return `${name}: counts differ, ${countWords(span)}`;
    case 'partly': {
      const words = `${name}: partly fetched, ${countWords({ ...span, said: null })}`;
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
