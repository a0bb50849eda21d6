import { rename } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';

/** On Windows a virus scanner or an indexer may hold a fresh file open for a moment. */
const passing: ReadonlySet<string> = new Set(['EPERM', 'EBUSY', 'EACCES']);

const pausesMs: readonly number[] = [20, 40, 80, 160, 320];

const isPassing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && passing.has(String(error.code));

export interface RenameParts {
  readonly rename: (from: string, to: string) => Promise<void>;
  readonly wait: (ms: number) => Promise<unknown>;
}

/** Renames, replacing what is there; tries again for up to 0.6 s while the system says *busy*. */
export const renamePatiently = async (
  from: string,
  to: string,
  parts: RenameParts = { rename, wait },
): Promise<void> => {
  for (const pauseMs of pausesMs) {
    try {
      await parts.rename(from, to);
      return;
    } catch (error) {
      if (!isPassing(error)) throw error;
      await parts.wait(pauseMs);
    }
  }
  await parts.rename(from, to);
};
