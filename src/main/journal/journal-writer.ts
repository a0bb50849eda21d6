import { segmentPath } from './segment-names.ts';
import {
  beginSegment,
  createAppendFile,
  type CreateFile,
  type SegmentWriter,
} from './segment-writer.ts';
import type { Place } from './journal-index.ts';

export interface JournalWriter {
  /** Resolves with the place of the first byte once all are on the disk itself. */
  readonly append: (bytes: Uint8Array) => Promise<Pick<Place, 'path' | 'offset'>>;
  readonly close: () => Promise<void>;
}

/** Large enough that a million calls are about a hundred files, small enough to back up singly. */
export const defaultSealAtBytes = 4 * 1024 * 1024;

/**
 * Appends to segments of its own, numbered from `firstNumber`, each begun at its first append. A
 * segment that is full, or whose append failed, is left as it is for good.
 */
export const createJournalWriter = (
  folder: string,
  firstNumber: number,
  sealAtBytes = defaultSealAtBytes,
  create: CreateFile = createAppendFile,
): JournalWriter => {
  let number = firstNumber;
  let current: SegmentWriter | null = null;

  const begin = (): Promise<SegmentWriter> => beginSegment(segmentPath(folder, number++), create);

  const leave = async (): Promise<void> => {
    const left = current;
    current = null;
    await left?.close();
  };

  return {
    append: async (bytes) => {
      current ??= await begin();
      const { path } = current;
      try {
        const offset = await current.append(bytes);
        if (current.size() >= sealAtBytes) await leave().catch(() => undefined);
        return { path, offset };
      } catch (error) {
        await leave().catch(() => undefined);
        throw error;
      }
    },
    close: leave,
  };
};
