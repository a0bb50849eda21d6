const limit = 3;
const windowMs = 60_000;

export interface CrashVerdict {
  readonly next: 'reload' | 'give-up';
  /** The crashes that still count, to be handed in with the next one. */
  readonly crashTimesMs: readonly number[];
}

/** The third crash within a minute is the last one: reloading for ever would only hide the cause. */
export const afterCrash = (earlierMs: readonly number[], nowMs: number): CrashVerdict => {
  const crashTimesMs = [...earlierMs.filter((time) => nowMs - time < windowMs), nowMs];
  return { next: crashTimesMs.length >= limit ? 'give-up' : 'reload', crashTimesMs };
};
