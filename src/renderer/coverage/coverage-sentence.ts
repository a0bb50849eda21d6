import type { CoverageSpan } from '../../shared/coverage.ts';
import type { TimeRange } from '../../shared/page.ts';
import type { EpochMs } from '../../shared/session.ts';
import { dayOf, writeDay, type CalendarDay } from '../format/calendar.ts';
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
  readonly wanted: TimeRange;
  readonly zone: Zone;
}

/** The days up to now, cut where nothing has been read since. */
interface Past {
  readonly read: readonly DayView[];
  /** Where the time begins that the next sync brings; `null` where there is none worth a word. */
  readonly unreadFrom: EpochMs | null;
  /** The last day that is wanted, when that is over; `null` where calls are wanted up to now. */
  readonly lastDay: CalendarDay | null;
}

const isFuture = ({ look }: DayView): boolean => look === 'future';

/** Days that are over or have begun, and that calls are wanted of or older. */
const wantedPast = ({ days, wanted }: CoverageFacts): readonly DayView[] =>
  days.filter((view) => !isFuture(view) && view.span.from < wanted.to);

/** A day that has begun, and that no calls are wanted of because it is too late. */
const isAfter = (view: DayView, { to }: TimeRange): boolean =>
  !isFuture(view) && view.span.from >= to;

const pastOf = (facts: CoverageFacts): Past => {
  const past = wantedPast(facts);
  const end = past.at(-1);
  const isOver = end !== undefined && facts.days.some((view) => isAfter(view, facts.wanted));
  const lastDay = isOver ? end.day : null;
  const lastRead = past.findLastIndex(({ look }) => look !== 'never');
  const last = past[lastRead];
  const read = past.slice(0, lastRead + 1);
  if (last === undefined) return { read: [], unreadFrom: null, lastDay };
  const isToday = lastDay === null && lastRead === past.length - 1;
  if (isToday) return { read, unreadFrom: last.upTo, lastDay };
  // The day of the last sync has a hole at its end, which is no other hole than the days after it.
  const [tail, ...others] = last.span.missing;
  const isTail = last.look === 'partly' && others.length === 0 && tail?.to === last.span.to;
  if (!isTail) return { read, unreadFrom: past[lastRead + 1]?.span.from ?? null, lastDay };
  const whole = [...read.slice(0, -1), { ...last, look: 'fetched' as const }];
  return { read: whole, unreadFrom: tail.from, lastDay };
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

/** Calls that are here of later days than are wanted are not among *all*. */
const callsOf = ({ calls, earlier }: CoverageFacts, { read, lastDay }: Past): number =>
  lastDay === null ? calls : read.reduce((sum, { span }) => sum + span.held, earlier.held);

const wholeWords = (facts: CoverageFacts, past: Past): string => {
  const { oldestAt, zone } = facts;
  const { read, unreadFrom, lastDay } = past;
  const calls = callsOf(facts, past);
  const fetched = read.find(({ look }) => look === 'fetched');
  const from = oldestAt ?? fetched?.span.from ?? 0;
  const today = read.at(-1)?.upTo ?? null;
  const isToday = unreadFrom === null || unreadFrom === today;
  const end = lastDay === null ? todayWords(today) : writeDay(lastDay);
  const to = isToday ? end : momentWords(unreadFrom, zone);
  const span = `from ${writeDay(dayOf(from, zone))} to ${to}`;
  return calls === 0
    ? `The provider has no calls ${span}.`
    : `All ${countOf(calls, 'call')} ${span}${lostOf(past).length === 0 ? '' : ' that could be fetched'} are here.`;
};

const earlierWords = ({ earlier, wanted, days, zone }: CoverageFacts): string | null => {
  if (earlier.missing.length === 0) return null;
  const from = days[0]?.span.from;
  if (from === undefined) return null;
  return wanted.from === 0
    ? `Calls before ${writeDay(dayOf(from, zone))} have not been fetched yet.`
    : `Calls before ${writeDay(dayOf(wanted.from, zone))} are not asked for.`;
};

/**
 * `All 2,311 calls from 1 Jan 2026 to today are here.`, or what is missing: sentences for the top
 * of the calendar. Pure.
 */
export const coverageSentences = (facts: CoverageFacts): readonly string[] => {
  const past = pastOf(facts);
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
    past.lastDay === null ? null : `Calls after ${writeDay(past.lastDay)} are not asked for.`,
  ].filter((sentence) => sentence !== null);
};
