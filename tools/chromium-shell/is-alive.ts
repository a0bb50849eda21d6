import { readFileSync } from 'node:fs';

/**
 * Whether a process runs. One that has ended and was not collected by its parent still answers to
 * signals, and in a container without an init that is how killed processes stay.
 */
export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return process.platform !== 'linux' || !isZombie(pid);
  } catch {
    return false;
  }
};

const isZombie = (pid: number): boolean => {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The name comes before the state, in brackets, and may have brackets itself.
  return stat.slice(stat.lastIndexOf(')') + 2).startsWith('Z');
};
