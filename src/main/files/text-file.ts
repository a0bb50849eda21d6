import { createTurns } from '../../shared/in-turn.ts';
import { writeAtomically } from './atomic-write.ts';
import { readIfPresent } from './read-if-present.ts';

/** A small text in a file of its own. What it says is the business of whoever keeps it. */
export interface TextFile {
  /** `null` where there is none. */
  readonly read: () => Promise<string | null>;
  /** Throws `FailureError` `disk-full` or `file`. */
  readonly write: (text: string) => Promise<void>;
  /** Resolves when all that was handed in is on the disk. */
  readonly settled: () => Promise<void>;
}

export const openTextFile = (path: string): TextFile => {
  const inTurn = createTurns();
  return {
    read: () => inTurn(async () => (await readIfPresent(path))?.toString('utf8') ?? null),
    write: (text) => inTurn(() => writeAtomically(path, text)),
    settled: () => inTurn(() => Promise.resolve()),
  };
};
