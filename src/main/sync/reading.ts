import type { TimeRange, WindowVerdict } from '../../shared/page.ts';
import type { EpochMs } from '../../shared/session.ts';
import { FailureError } from '../failure-error.ts';
import type { JournaledProgress } from '../journal/record-header.ts';
import type { ListAnswer } from '../providers/provider.ts';
import { descentAfter, noDescent, sealWindow, type ListOrder, type Sealed } from './seal.ts';
import { createSeenCalls } from './seen-calls.ts';
import type { WindowLimits } from './window-size.ts';

/** One pass over a window, from its first page to its last; judges whether it adds up. */
export interface Reading {
  /** The provider's last word on its calls. */
  readonly said: () => number | null;
  /** What an answer means, without taking it: it may not get into the journal. */
  readonly look: (answer: ListAnswer) => Step;
  readonly keep: (answer: ListAnswer, seq: number) => void;
}

interface Judgement {
  readonly verdict: WindowVerdict;
  readonly next: 'page' | 'same-window-again' | 'window';
}

export interface Step {
  readonly progress: JournaledProgress;
  /** Different calls so far, unreadable ones included. */
  readonly met: number;
  readonly next: Judgement['next'];
  /** What a sealed window leaves to be read. */
  readonly rest: TimeRange | null;
}

export interface ReadingStart {
  readonly window: TimeRange;
  /** 1 for the first pass. */
  readonly number: number;
  readonly readAt: EpochMs;
  readonly settledTo: EpochMs;
  readonly order: ListOrder;
  readonly hasDateFilter: boolean;
  readonly limits: WindowLimits;
}

export const mostReadings = 3;

/** Pages in a row with nothing new, while the provider claims more, before a run gives up. */
const stalePagesAllowed = 2;

export const createReading = (start: ReadingStart): Reading => {
  const { window, number, order, limits } = start;
  const seen = createSeenCalls();
  let said: readonly number[] = [];
  let descent = noDescent;
  let stalePages = 0;
  let firstSeq: number | null = null;

  const isStale = (answer: ListAnswer): boolean => seen.fresh(answer) === 0;

  const refuseRepeating = (answer: ListAnswer): void => {
    const stale = isStale(answer) ? stalePages + 1 : 0;
    if (answer.next !== null && stale >= stalePagesAllowed) throw repeating();
  };

  const sealedAfter = (answer: ListAnswer, met: number): Sealed | null => {
    const enough = answer.next === null ? limits.most : limits.target;
    const isCountable = said.length > 0 || answer.total !== null;
    if (isCountable || met < enough || !start.hasDateFilter) return null;
    return sealWindow(window, descentAfter(descent, answer.reading.sessions, order), order);
  };

  /** Without a total there is nothing to agree with, except that a cap was not met. */
  const addsUp = (answer: ListAnswer, met: number, isSealed: boolean): boolean => {
    const all = saidAfter(said, answer);
    if (all.length > 0) return all.every((one) => one === met);
    return isSealed || !start.hasDateFilter || met < limits.most;
  };

  const judge = (answer: ListAnswer, met: number, isSealed: boolean): Judgement => {
    if (answer.next !== null && !isSealed) return { verdict: 'open', next: 'page' };
    if (addsUp(answer, met, isSealed)) {
      // A call that nobody could read is not held, and the next run may find it mended. Reading it
      // again at once would most likely find it as it is; without dates, that is to read everything.
      const isHeld = seen.unreadable(answer) === 0 || !start.hasDateFilter;
      return { verdict: isHeld ? 'done' : 'differs', next: 'window' };
    }
    const isLast = number >= mostReadings || answer.total === null;
    return isLast
      ? { verdict: 'differs', next: 'window' }
      : { verdict: 'open', next: 'same-window-again' };
  };

  const look = (answer: ListAnswer): Step => {
    refuseRepeating(answer);
    const met = seen.count(answer);
    const sealed = sealedAfter(answer, met);
    const { verdict, next } = judge(answer, met, sealed !== null);
    const progress = {
      ...(sealed?.done ?? window),
      said: saidAfter(said, answer).at(-1) ?? null,
      distinct: met - seen.unreadable(answer),
      firstSeq,
      readDownTo: descentAfter(descent, answer.reading.sessions, order).reached,
      readAt: start.readAt,
      settledTo: start.settledTo,
      reading: number,
      verdict,
    };
    return { progress, met, next, rest: sealed?.rest ?? null };
  };

  return {
    said: () => said.at(-1) ?? null,
    look,
    keep: (answer, seq) => {
      stalePages = isStale(answer) ? stalePages + 1 : 0;
      seen.add(answer);
      said = saidAfter(said, answer);
      descent = descentAfter(descent, answer.reading.sessions, order);
      firstSeq ??= seq;
    },
  };
};

/** Every different total the reading was told: one that changed on the way means that calls moved. */
const saidAfter = (said: readonly number[], { total }: ListAnswer): readonly number[] =>
  total === null || said.at(-1) === total ? said : [...said, total];

const repeating = (): FailureError =>
  new FailureError({
    kind: 'wrong-shape',
    detail: 'The provider repeats itself: two pages in a row held no new call, yet it claims more.',
  });
