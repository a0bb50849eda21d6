/**
 * Work that can pause: a generator that yields wherever a newer question may come first. What it
 * reads may have changed when it goes on, so it notes at its beginning up to which change it knows.
 */
export type Sliced<T> = Generator<undefined, T, undefined>;

/** Does the work at a stretch. */
export const drain = <T>(work: Sliced<T>): T => {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
};
