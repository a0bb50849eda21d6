import type { WindowProgress } from '../../shared/page.ts';
import { dayOf, isSameDay, writeDay, writeMonth } from '../format/calendar.ts';
import { countOf, formatCount } from '../format/count.ts';
import { shownZone } from '../format/zone-store.ts';
import { spellDuration } from '../format/duration.ts';
import { rateOf, secondsLeft } from './rate.ts';
import type { ConnectionSync, SyncCounts } from './sync-state.ts';

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** `Reading March 2024`, or the day where a window is no longer than one. */
const readingWords = ({ from, to, readDownTo }: WindowProgress): string => {
  const zone = shownZone();
  const last = dayOf(to - 1, zone);
  if (isSameDay(dayOf(from, zone), last)) return `Reading ${writeDay(last)}`;
  return `Reading ${writeMonth(dayOf(readDownTo ?? to - 1, zone))}`;
};

const whatWords = (syncs: readonly ConnectionSync[]): string => {
  const [first, ...others] = syncs;
  if (first === undefined) return '';
  if (others.length > 0) return `Reading ${countOf(syncs.length, 'connection')}`;
  return first.reading === null
    ? 'Looking again at calls that were not over'
    : readingWords(first.reading);
};

/** A total of which a part is unknown would be wrong; providers' totals may also lag behind. */
const totalOf = (counts: readonly SyncCounts[]): number | null => {
  const total = sum(counts.map(({ providerTotal }) => providerTotal ?? Number.NaN));
  return total > sum(counts.map(({ seen }) => seen)) ? total : null;
};

const callsWords = (counts: readonly SyncCounts[]): string => {
  const seen = sum(counts.map((one) => one.seen));
  const total = totalOf(counts);
  return total === null
    ? countOf(seen, 'call')
    : `${formatCount(seen)} of ${countOf(total, 'call')}`;
};

const rateWords = (syncs: readonly ConnectionSync[]): string | null => {
  const rates = syncs.map(({ samples }) => rateOf(samples)).filter((rate) => rate !== null);
  const rate = Math.round(sum(rates));
  return rate === 0 ? null : `${countOf(rate, 'call')}/s`;
};

const windowsWords = (counts: readonly SyncCounts[]): string | null => {
  const done = sum(counts.map(({ windowsDone }) => windowsDone));
  const left = sum(counts.map(({ windowsLeft }) => windowsLeft));
  return done + left <= 1 ? null : `${countOf(done, 'window')} done, ${formatCount(left)} left`;
};

/** Runs go on side by side: the slowest ends last. */
const leftWords = (syncs: readonly ConnectionSync[]): string | null => {
  const seconds = syncs.map(({ counts, samples }) => secondsLeft(counts, samples));
  if (seconds.includes(null)) return null;
  const most = Math.ceil(Math.max(...seconds.map((one) => one ?? 0)));
  if (most === 0) return null;
  return `about ${spellDuration(most > 120 ? Math.round(most / 60) * 60 : most)} left`;
};

/**
 * What runs are doing, in parts for a line: what is being read, calls so far, calls a second,
 * windows, and the time left only where the total is known. No part before the first page.
 */
export const progressParts = (syncs: readonly ConnectionSync[]): readonly string[] => {
  const counts = syncs.map((one) => one.counts);
  if (sum(counts.map(({ pages }) => pages)) === 0) return [];
  const parts = [
    whatWords(syncs),
    callsWords(counts),
    rateWords(syncs),
    windowsWords(counts),
    leftWords(syncs),
  ];
  return parts.filter((part) => part !== null);
};

/** How far they are, from 0 to 1; `null` where a provider does not say how much there is. */
export const progressFraction = (syncs: readonly ConnectionSync[]): number | null => {
  const counts = syncs.map((one) => one.counts);
  const total = totalOf(counts);
  return total === null ? null : sum(counts.map(({ seen }) => seen)) / total;
};
