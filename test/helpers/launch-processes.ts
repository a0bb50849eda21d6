import { execFileSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

interface ProcessRow {
  readonly pid: number;
  readonly parent: number;
  readonly isDead: boolean;
  readonly command: string;
}

/**
 * Kills an app with everything it started. All of it is stopped first and killed then, so that no
 * part lives to see another go and tidies up, as in a power cut. Chromium's processes are not all
 * descendants (its crash handler has no parent), so those that name the data folder are taken too.
 */
export const killTree = async (root: ChildProcess, userDataDir: string | null): Promise<void> => {
  const { pid } = root;
  if (pid === undefined) return;
  if (process.platform === 'win32') killOnWindows(pid);
  else await killAtOnce(pid, userDataDir);
};

const killAtOnce = async (pid: number, userDataDir: string | null): Promise<void> => {
  const stopped = new Set<number>();
  for (;;) {
    const running = livingTree(pid, userDataDir).filter((each) => !stopped.has(each));
    if (running.length === 0) break;
    for (const each of running) {
      signal(each, 'SIGSTOP');
      stopped.add(each);
    }
  }
  stopped.forEach((each) => signal(each, 'SIGKILL'));
  while (livingTree(pid, userDataDir).length > 0) await wait(10);
};

/** Kills one process of an app and waits until what cannot live without it has ended, too. */
export const killAlone = async (root: ChildProcess, userDataDir: string): Promise<void> => {
  const { pid } = root;
  if (pid === undefined) return;
  signal(pid, 'SIGKILL');
  const patienceEndsAt = performance.now() + orphansEndWithinMs;
  while (livingTree(pid, userDataDir).length > 0) {
    if (performance.now() > patienceEndsAt)
      throw new Error('Parts of the app live on 15 s after its main process was killed.');
    await wait(20);
  }
};

const orphansEndWithinMs = 15_000;

/** Kills the processes that draw the app's pages, and nothing else of it. */
export const killRenderers = (root: ChildProcess, userDataDir: string): void => {
  if (root.pid === undefined) return;
  const tree = livingTree(root.pid, userDataDir);
  const renderers = listProcesses().filter(
    ({ pid, command }) => tree.includes(pid) && command.includes('--type=renderer'),
  );
  if (renderers.length === 0) throw new Error('The app has no renderer to kill.');
  for (const { pid } of renderers) signal(pid, 'SIGKILL');
};

const signal = (pid: number, name: 'SIGSTOP' | 'SIGKILL'): void => {
  try {
    process.kill(pid, name);
  } catch {
    // It has ended by itself meanwhile.
  }
};

const killOnWindows = (pid: number): void => {
  execFileSync('taskkill', ['/pid', String(pid), '/t', '/f']);
};

const livingTree = (root: number, userDataDir: string | null): readonly number[] => {
  const rows = listProcesses().filter(({ isDead }) => !isDead);
  const tree = new Set<number>();
  const add = (pid: number): void => {
    if (tree.has(pid)) return;
    tree.add(pid);
    for (const row of rows) if (row.parent === pid) add(row.pid);
  };
  for (const row of rows) if (row.pid === root || belongsTo(row, userDataDir)) add(row.pid);
  return [...tree];
};

/** The parts of a browser whose profile is in the folder; nothing else that happens to name it. */
const belongsTo = ({ pid, command }: ProcessRow, userDataDir: string | null): boolean =>
  userDataDir !== null && pid !== process.pid && command.includes(`=${userDataDir}/`);

const listProcesses = (): readonly ProcessRow[] =>
  process.platform === 'linux' ? fromProc() : fromPs();

/** Debian without extras has no `ps`. */
const fromProc = (): readonly ProcessRow[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
        // The name before it is in brackets, and may have brackets and spaces itself.
        const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        const command = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ');
        return [{ pid: Number(name), parent: Number(parent), isDead: state === 'Z', command }];
      } catch {
        return [];
      }
    });

const fromPs = (): readonly ProcessRow[] =>
  execFileSync('ps', ['-A', '-o', 'pid=,ppid=,state=,args='], { encoding: 'utf8' })
    .split('\n')
    .flatMap((line) => {
      const [, pid, parent, state = '', command = ''] =
        /^\s*(\d+)\s+(\d+)\s+(\S+)\s+(.*)$/.exec(line) ?? [];
      return pid === undefined
        ? []
        : [{ pid: Number(pid), parent: Number(parent), isDead: state.startsWith('Z'), command }];
    });
