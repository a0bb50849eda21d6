import type { CoverageSpan } from '../../shared/coverage.ts';
import type { EpochMs } from '../../shared/session.ts';
import { dayOf, writeDay } from '../format/calendar.ts';
import { countOf } from '../format/count.ts';
import type { Zone } from '../format/date-time.ts';
import { timeOfDay } from '../ui/time-words.ts';
import { isLost, isMissing, type DayView } from './day-view.ts';

export interface CoverageFacts {
  /** All shown, oldest first. */
  readonly days: readonly DayView[];
  /** All time before them. */
  readonly earlier: CoverageSpan;
  /** In the archive, of this connection. */
  readonly calls: number;
  readonly oldestAt: EpochMs | null;
  readonly wantedFrom: EpochMs | null;
  readonly zone: Zone;
}

/** The days up to now, cut where nothing has been read since. */
interface Past {
  readonly read: readonly DayView[];
  /** Where the time begins that the next sync brings; `null` where there is none worth a word. */
  readonly unreadFrom: EpochMs | null;
}

const pastOf = (days: readonly DayView[]): Past => {
  const past = days.filter(({ look }) => look !== 'future');
  const lastRead = past.findLastIndex(({ look }) => look !== 'never');
  const last = past[lastRead];
  const read = past.slice(0, lastRead + 1);
  if (last === undefined) return { read: [], unreadFrom: null };
  const isToday = lastRead === past.length - 1;
  if (isToday) return { read, unreadFrom: last.upTo };
  // The day of the last sync has a hole at its end, which is no other hole than the days after it.
  const [tail, ...others] = last.span.missing;
  const isTail = last.look === 'partly' && others.length === 0 && tail?.to === last.span.to;
  if (!isTail) return { read, unreadFrom: past[lastRead + 1]?.span.from ?? null };
  return { read: [...read.slice(0, -1), { ...last, look: 'fetched' }], unreadFrom: tail.from };
};

const part = (count: number, words: string): readonly string[] =>
  count === 0 ? [] : [`${count} ${words}`];

const missingWords = (missing: readonly DayView[]): string => {
  const count = (look: DayView['look']): number =>
    missing.filter((one) => one.look === look).length;
  const kinds = [
    ...part(count('never'), 'never fetched'),
    ...part(count('partly'), 'fetched in part'),
    ...part(count('differs'), 'with counts that differ'),
  ];
  const verb = missing.length === 1 ? 'is' : 'are';
  return `${countOf(missing.length, 'day')} ${verb} missing: ${kinds.join(', ')}.`;
};

const momentWords = (at: EpochMs, zone: Zone): string =>
  `${writeDay(dayOf(at, zone))}, ${timeOfDay(at)}`;

const todayWords = (upTo: EpochMs | null): string =>
  upTo === null ? 'today' : `today, ${timeOfDay(upTo)}`;

/** Days that nobody can fetch any more, after the first that was fetched. */
const lostOf = ({ read }: Past): readonly DayView[] => {
  const first = read.findIndex(({ look, span }) => look === 'fetched' || span.held > 0);
  return first === -1 ? [] : read.slice(first + 1).filter(isLost);
};

const lostWords = (past: Past): string | null => {
  const { length } = lostOf(past);
  if (length === 0) return null;
  const [verb, them] = length === 1 ? ['was', 'it'] : ['were', 'them'];
  return `${countOf(length, 'day')} ${verb} not fetched while the provider kept ${them}.`;
};

const wholeWords = (facts: CoverageFacts, past: Past): string => {
  const { calls, oldestAt, zone } = facts;
  const { read, unreadFrom } = past;
  const fetched = read.find(({ look }) => look === 'fetched');
  const from = oldestAt ?? fetched?.span.from ?? 0;
  const today = read.at(-1)?.upTo ?? null;
  const isToday = unreadFrom === null || unreadFrom === today;
  const to = isToday ? todayWords(today) : momentWords(unreadFrom, zone);
  const span = `from ${writeDay(dayOf(from, zone))} to ${to}`;
  return calls === 0
    ? `The provider has no calls ${span}.`
    : `All ${countOf(calls, 'call')} ${span}${lostOf(past).length === 0 ? '' : ' that could be fetched'} are here.`;
};

const earlierWords = ({ earlier, wantedFrom, days, zone }: CoverageFacts): string | null => {
  if (earlier.missing.length === 0) return null;
  const from = days[0]?.span.from;
  if (from === undefined) return null;
  return wantedFrom === null
    ? `Calls before ${writeDay(dayOf(from, zone))} have not been fetched yet.`
    : `Calls before ${writeDay(dayOf(wantedFrom, zone))} are not asked for.`;
};

/**
 * `All 2,311 calls from 1 Jan 2026 to today are here.`, or what is missing: sentences for the top
 * of the calendar. Pure.
 */
export const coverageSentences = (facts: CoverageFacts): readonly string[] => {
  const past = pastOf(facts.days);
  const isUntouched = past.read.every(({ look }) => look === 'unasked' || look === 'beyond');
  if (isUntouched) return ['Nothing has been fetched yet.'];
  const missing = past.read.filter(isMissing);
  const { unreadFrom } = past;
  const isUnread = unreadFrom !== null && unreadFrom !== past.read.at(-1)?.upTo;
  return [
    missing.length === 0 ? wholeWords(facts, past) : missingWords(missing),
    lostWords(past),
    isUnread ? `Calls since ${momentWords(unreadFrom, facts.zone)} come with the next sync.` : null,
    earlierWords(facts),
  ].filter((sentence) => sentence !== null);
};
