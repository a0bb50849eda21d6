import type { ArchiveDb } from '../db.ts';
import { checksumOf } from './checksum.ts';
import type { PartMakers } from './index-parts.ts';
import {
  headerPart,
  pieceBytes,
  pieceName,
  type PartHeader,
  type SnapshotHeader,
} from './snapshot-record.ts';

const encoder = new TextEncoder();

const writePart = async (
  db: ArchiveDb,
  generation: number,
  [name, make]: readonly [string, () => Uint8Array],
): Promise<PartHeader> => {
  const bytes = make();
  const checksums: number[] = [];
  for (let from = 0; from < bytes.length; from += pieceBytes) {
    // A copy: storing a view stores all of the buffer under it.
    const piece = new Uint8Array(bytes.subarray(from, from + pieceBytes));
    const part = pieceName(name, checksums.length);
    checksums.push(checksumOf(piece));
    await db.snapshots.put({ generation, part, bytes: piece });
  }
  return { name, byteLength: bytes.length, checksums };
};

/**
 * Writes a generation and removes all others: what they would save when this one is damaged is not
 * worth their hundred bytes a call. Nothing may change the index meanwhile.
 */
export const writeSnapshot = async (
  db: ArchiveDb,
  parts: PartMakers,
  about: Omit<SnapshotHeader, 'parts'>,
): Promise<void> => {
  const [latest] = await db.snapshots.orderBy(':id').reverse().limit(1).primaryKeys();
  const generation = (latest?.[0] ?? 0) + 1;
  const written: PartHeader[] = [];
  for (const part of parts) written.push(await writePart(db, generation, part));
  const header: SnapshotHeader = { ...about, parts: written };
  const bytes = new Uint8Array(encoder.encode(JSON.stringify(header)));
  await db.snapshots.put({ generation, part: headerPart, bytes, checksum: checksumOf(bytes) });
  const keys = await db.snapshots.toCollection().primaryKeys();
  await db.snapshots.bulkDelete(keys.filter(([one]) => one !== generation));
};
