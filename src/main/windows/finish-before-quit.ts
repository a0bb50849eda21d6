import { app } from 'electron';
import { describeDefect } from '../security/describe-defect.ts';
import { logDefect } from '../security/log-defect.ts';
import { settledWithin } from './settled-within.ts';

const limitMs = 5_000;

export type QuitTask = () => Promise<void>;

/**
 * Holds a quit back until the tasks given to the returned function are done, for five seconds at
 * most: a file half written is put in order or removed, and nobody waits for a server that hangs.
 */
export const finishBeforeQuit = (): ((task: QuitTask) => void) => {
  const tasks: QuitTask[] = [];
  let isFinishing = false;
  app.on('will-quit', (event) => {
    event.preventDefault();
    if (isFinishing) return;
    isFinishing = true;
    void settledWithin(tasks.map(guarded), limitMs).then(() => app.exit(0));
  });
  return (task) => void tasks.push(task);
};

const guarded = async (task: QuitTask): Promise<void> => {
  try {
    await task();
  } catch (error) {
    logDefect(describeDefect('quit', error));
  }
};
