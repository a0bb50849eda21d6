export interface Paced {
  /** Runs now if nothing runs and the pause is over or it is urgent; else as soon as that is so. */
  readonly ask: (isUrgent: boolean) => void;
  readonly stop: () => void;
}

/**
 * Runs a job one at a time, with a pause between, however often it is asked for. A sync commits
 * many pages a second; looking again after each would keep the list and the archive busy with
 * nothing else, and cancelling at each would never come to an end.
 */
export const paced = (job: () => Promise<void>, pauseMs: number): Paced => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isRunning = false;
  let isStopped = false;
  let wanted: 'no' | 'yes' | 'urgently' = 'no';
  let endedAt = Number.NEGATIVE_INFINITY;

  const run = async (): Promise<void> => {
    wanted = 'no';
    isRunning = true;
    try {
      await job();
    } finally {
      isRunning = false;
      endedAt = performance.now();
      plan();
    }
  };
  const plan = (): void => {
    clearTimeout(timer);
    if (isStopped || isRunning || wanted === 'no') return;
    const waitMs = wanted === 'urgently' ? 0 : endedAt + pauseMs - performance.now();
    if (waitMs <= 0) void run();
    else timer = setTimeout(() => void run(), waitMs);
  };
  return {
    ask: (isUrgent) => {
      if (wanted !== 'urgently') wanted = isUrgent ? 'urgently' : 'yes';
      plan();
    },
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
    },
  };
};
