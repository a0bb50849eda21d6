import { open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { syncFolder } from '../files/sync-folder.ts';
import { encodeSegmentHeader, segmentHeaderBytes } from './segment-header.ts';

/** The part of node's `FileHandle` that appending needs; tests put a failing disk behind it. */
export interface AppendHandle {
  readonly appendFile: (bytes: Uint8Array) => Promise<void>;
  readonly datasync: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export type CreateFile = (path: string) => Promise<AppendHandle>;

/** A segment being written. Once an append has failed it must not be written to again. */
export interface SegmentWriter {
  readonly path: string;
  readonly size: () => number;
  /** Resolves with the offset once the bytes are on the disk itself. */
  readonly append: (bytes: Uint8Array) => Promise<number>;
  readonly close: () => Promise<void>;
}

/** `wx`: a file that exists is never opened for writing, whatever the numbering says. */
export const createAppendFile: CreateFile = (path) => open(path, 'wx', 0o600);

export const beginSegment = async (path: string, create: CreateFile): Promise<SegmentWriter> => {
  const handle = await create(path);
  let size = segmentHeaderBytes;
  try {
    await handle.appendFile(encodeSegmentHeader());
    await handle.datasync();
    await syncFolder(dirname(path));
  } catch (error) {
    await handle.close().catch(() => undefined);
    throw error;
  }
  return {
    path,
    size: () => size,
    append: async (bytes) => {
      const offset = size;
      await handle.appendFile(bytes);
      await handle.datasync();
      size += bytes.length;
      return offset;
    },
    close: () => handle.close(),
  };
};
