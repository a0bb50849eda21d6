import { open } from 'node:fs/promises';

/** A segment opened for reading. */
export interface SegmentFile {
  readonly size: number;
  /** Bytes from `offset`; fewer than asked for only at the end of the file. */
  readonly read: (offset: number, length: number) => Promise<Buffer>;
  readonly close: () => Promise<void>;
}

/** One read fetches a mark, the next head and its header together; bodies are stepped over. */
const windowBytes = 4096;

export const openSegmentFile = async (path: string): Promise<SegmentFile> => {
  const handle = await open(path, 'r');
  const { size } = await handle.stat();
  let window = Buffer.alloc(0);
  let start = 0;

  const fill = async (offset: number, length: number): Promise<void> => {
    const wanted = Math.max(0, Math.min(Math.max(length, windowBytes), size - offset));
    const bytes = Buffer.alloc(wanted);
    let filled = 0;
    while (filled < wanted) {
      const { bytesRead } = await handle.read(bytes, filled, wanted - filled, offset + filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    window = bytes.subarray(0, filled);
    start = offset;
  };

  const read = async (offset: number, length: number): Promise<Buffer> => {
    const isHeld = offset >= start && offset + length <= start + window.length;
    if (!isHeld) await fill(offset, length);
    return window.subarray(offset - start, offset - start + length);
  };

  return { size, read, close: () => handle.close() };
};
