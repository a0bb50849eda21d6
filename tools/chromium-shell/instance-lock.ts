import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import type { Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isAlive } from './is-alive.ts';

export interface SecondInstance {
  readonly argv: readonly string[];
  readonly cwd: string;
}

/** One shell per data folder: a file that names the holder, and a socket to reach it. */
export type InstanceLock =
  | { readonly kind: 'taken'; readonly release: () => void }
  /** Another has it. `told` resolves when it knows about us, or cannot be reached. */
  | { readonly kind: 'held'; readonly told: Promise<void> };

export const takeInstanceLock = (
  folder: string,
  onSecond: (second: SecondInstance) => void,
): InstanceLock => {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, 'chromium-shell.lock');
  if (!claim(file))
    return {
      kind: 'held',
      told: tell(socketOf(folder), { argv: process.argv, cwd: process.cwd() }),
    };
  const server = listen(socketOf(folder), onSecond);
  return {
    kind: 'taken',
    release: () => {
      server.close();
      rmSync(file, { force: true });
    },
  };
};

const claim = (file: string): boolean => {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx', mode: 0o600 });
    return true;
  } catch {
    if (isHeldBy(holderOf(file))) return false;
    // Its holder was killed. Whoever removes it first may still lose the race to create it.
    rmSync(file, { force: true });
    return claim(file);
  }
};

/** `0` while the file is there and its number is not yet, or is no number. */
const holderOf = (file: string): number => {
  try {
    return Number.parseInt(readFileSync(file, 'utf8'), 10) || 0;
  } catch {
    return 0;
  }
};

/** Numbers of processes are used again, so on Linux the process must be a shell as well. */
const isHeldBy = (pid: number): boolean =>
  pid !== 0 && pid !== process.pid && isAlive(pid) && isShell(pid);

const isShell = (pid: number): boolean =>
  process.platform !== 'linux' ||
  readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('chromium-shell');

/** In the temporary folder: a socket's path may have 108 characters, a data folder's any number. */
const socketOf = (folder: string): string => {
  const name = `chromium-shell-${createHash('sha256').update(folder).digest('hex').slice(0, 16)}`;
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.sock`);
};

const listen = (socket: string, onSecond: (second: SecondInstance) => void): Server => {
  if (process.platform !== 'win32') rmSync(socket, { force: true });
  const server = createServer((connection) => {
    let text = '';
    connection.setEncoding('utf8');
    connection.on('data', (part: string) => (text += part));
    connection.on('end', () => onSecond(JSON.parse(text) as SecondInstance));
    connection.on('error', () => undefined);
  });
  // A data folder works without being reachable; a second start then only fails to raise us.
  server.on('error', () => undefined);
  server.listen(socket).unref();
  return server;
};

const tell = (socket: string, second: SecondInstance): Promise<void> =>
  new Promise((resolve) => {
    const connection = connect(socket, () => connection.end(JSON.stringify(second)));
    connection.on('close', () => resolve());
    connection.on('error', () => resolve());
  });
