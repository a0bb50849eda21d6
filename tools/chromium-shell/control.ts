import { isControlled } from './environment.ts';

/** What a test needs to take the wheel: one line of JSON on standard output. */
export interface ControlLine {
  readonly chromiumShell: { readonly endpoint: string; readonly pid: number };
}

export const announceControl = (endpoint: string): void => {
  if (!isControlled) return;
  const line: ControlLine = { chromiumShell: { endpoint, pid: process.pid } };
  process.stdout.write(`${JSON.stringify(line)}\n`);
};

/** A test that died leaves no Chromium behind: its end of our standard input closes with it. */
export const followTheTest = (quit: () => void): void => {
  if (!isControlled) return;
  process.stdin.on('end', quit).resume();
  process.stdout.on('error', quit);
};
