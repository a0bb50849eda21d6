import type { RunLogEntry, RunWindow } from '../../../shared/coverage.ts';
import { countOf, formatCount } from '../../format/count.ts';
import { formatDateTime } from '../../format/date-time.ts';
import { shownZone } from '../../format/zone-store.ts';
import { spellDuration, unknown } from '../../format/duration.ts';

/** A run without an end was ended with the app, unless it is the one that goes on just now. */
export const outcomeWords = ({ outcome, endedAt }: RunLogEntry, isRunning: boolean): string => {
  if (endedAt === null) return isRunning ? 'Running' : 'Interrupted: Callshelf was closed';
  switch (outcome) {
    case 'done':
      return 'Done';
    case 'stopped':
      return 'Stopped';
    case 'failed':
      return 'Failed';
    case null:
      return 'Interrupted: Callshelf was closed';
  }
};

const time = (at: number): string => formatDateTime(at, shownZone());

/** `2026-11-21 14:03:22, 2 min 5 s`. */
export const whenWords = ({ startedAt, endedAt }: RunLogEntry): string =>
  endedAt === null
    ? time(startedAt)
    : `${time(startedAt)}, ${spellDuration((endedAt - startedAt) / 1000)}`;

const some = (count: number, words: string): readonly string[] =>
  count === 0 ? [] : [`${formatCount(count)} ${words}`];

/** `2,311 calls listed, 12 new, 1 no longer at the provider`; what did not happen is left out. */
export const resultWords = (run: RunLogEntry): string =>
  [
    `${countOf(run.callsListed, 'call')} listed`,
    ...some(run.added, 'new'),
    ...some(run.changed, 'changed'),
    ...some(run.gone, 'no longer at the provider'),
    ...some(run.unreadable, 'could not be read'),
  ].join(', ');

/** `3 pages, 1 window done, 2 left, 4 requests repeated`. */
export const effortWords = (run: RunLogEntry): string =>
  [
    countOf(run.pages, 'page'),
    `${countOf(run.windowsDone, 'window')} done`,
    ...some(run.outcome === 'done' ? 0 : run.windowsLeft, 'left'),
    ...(run.retries === 0 ? [] : [`${countOf(run.retries, 'request')} repeated`]),
  ].join(', ');

/** The beginning of time is no date that anybody asked for. */
export const windowStart = ({ from }: RunWindow): string =>
  from === 0 ? 'the beginning' : time(from);

export const windowEnd = ({ to }: RunWindow): string => time(to);

export const saidWords = ({ said }: RunWindow): string =>
  said === null ? unknown : formatCount(said);

export const verdictWords = ({ verdict, readings }: RunWindow): string => {
  const words = verdict === 'done' ? 'Complete' : 'Counts differ';
  return readings === 1 ? words : `${words} after ${countOf(readings, 'reading')}`;
};
