import type { Layout } from '../../shared/layout.ts';
import { writeAtomically } from '../files/atomic-write.ts';
import { readIfPresent } from '../files/read-if-present.ts';
import { createTurns } from '../journal/in-turn.ts';
import { layoutSchema } from './layout-schema.ts';

/**
 * The layout on disk. A file of main's and not a table of the archive: the archive is a cache that
 * may be thrown away and takes its time to open, and the screen is wanted before.
 */
export interface LayoutFile {
  /** `null` where there is none, or one that is damaged or another version's. */
  readonly read: () => Promise<Layout | null>;
  readonly write: (layout: Layout) => Promise<void>;
  /** Resolves when all that was handed in is on the disk. */
  readonly settled: () => Promise<void>;
}

const parsed = (text: string): Layout | null => {
  try {
    return layoutSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
};

export const openLayoutFile = (path: string): LayoutFile => {
  const inTurn = createTurns();
  return {
    read: () =>
      inTurn(async () => {
        const bytes = await readIfPresent(path);
        return bytes === null ? null : parsed(bytes.toString('utf8'));
      }),
    write: (layout) => inTurn(() => writeAtomically(path, `${JSON.stringify(layout)}\n`)),
    settled: () => inTurn(() => Promise.resolve()),
  };
};
