import type { Layout } from '../../shared/layout.ts';
import { openTextFile } from '../files/text-file.ts';
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
  const { read, write, settled } = openTextFile(path);
  return {
    read: async () => {
      const text = await read();
      return text === null ? null : parsed(text);
    },
    write: (layout) => write(`${JSON.stringify(layout)}\n`),
    settled,
  };
};
