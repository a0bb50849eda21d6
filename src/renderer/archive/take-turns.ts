import { ArchiveError } from './archive-error.ts';
import { nextTask } from './next-task.ts';
import type { Sliced } from './sliced.ts';

/** Within a frame, with time left to paint it. */
const sliceMs = 8;

export interface Turn {
  /** Goes before work that is not: somebody looks at the place where its rows will be. */
  readonly isUrgent?: boolean;
  /** Newer work of the same lane, but with another key, makes this one stop. */
  readonly lane?: { readonly name: string; readonly key: string };
}

interface Job {
  readonly turn: Turn;
  /** Works on until the time; true when it has ended, one way or the other. */
  readonly workUntil: (timeMs: number) => boolean;
  readonly cancel: () => void;
}

const toJob = <T>(
  work: Sliced<T>,
  turn: Turn,
  resolve: (answer: T) => void,
  reject: (error: unknown) => void,
): Job => ({
  turn,
  workUntil: (timeMs) => {
    try {
      do {
        const step = work.next();
        if (step.done === true) {
          resolve(step.value);
          return true;
        }
      } while (performance.now() < timeMs);
      return false;
    } catch (error) {
      reject(error);
      return true;
    }
  },
  cancel: () => {
    reject(new ArchiveError('superseded', 'A newer question came.'));
  },
});

/**
 * Does pausing work a few milliseconds at a time, the urgent first, and listens in between. What
 * is short is done before this returns.
 */
export const createSlices = (): (<T>(work: Sliced<T>, turn?: Turn) => Promise<T>) => {
  let jobs: readonly Job[] = [];
  let isWorking = false;

  const cancelOlder = ({ lane }: Turn): void => {
    if (lane === undefined) return;
    const isOlder = ({ turn }: Job): boolean =>
      turn.lane?.name === lane.name && turn.lane.key !== lane.key;
    const older = jobs.filter(isOlder);
    jobs = jobs.filter((job) => !isOlder(job));
    for (const job of older) job.cancel();
  };

  const work = async (): Promise<void> => {
    if (isWorking) return;
    isWorking = true;
    let untilMs = performance.now() + sliceMs;
    while (jobs.length > 0) {
      const next = jobs.find(({ turn }) => turn.isUrgent === true) ?? jobs[0];
      if (next?.workUntil(untilMs) === true) jobs = jobs.filter((job) => job !== next);
      if (performance.now() < untilMs) continue;
      await nextTask();
      untilMs = performance.now() + sliceMs;
    }
    isWorking = false;
  };

  return (sliced, turn = {}) =>
    new Promise((resolve, reject) => {
      cancelOlder(turn);
      jobs = [...jobs, toJob(sliced, turn, resolve, reject)];
      void work();
    });
};
