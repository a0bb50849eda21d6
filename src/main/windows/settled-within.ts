/** Resolves once all promises have settled or the time is over; says which it was. */
export const settledWithin = (
  promises: readonly Promise<void>[],
  limitMs: number,
): Promise<'settled' | 'timed-out'> =>
  new Promise((resolve) => {
    const timer = setTimeout(() => resolve('timed-out'), limitMs);
    void Promise.allSettled(promises).then(() => {
      clearTimeout(timer);
      resolve('settled');
    });
  });
