import type { IndexParts } from '../columns/column-index.ts';
import type { ArchiveDb } from '../db.ts';
import { checksumOf } from './checksum.ts';
import { columnShape, fromParts } from './index-parts.ts';
import {
  headerPart,
  pieceName,
  snapshotFormat,
  type PartHeader,
  type SnapshotHeader,
  type SnapshotRecord,
} from './snapshot-record.ts';

export interface BelievedSnapshot {
  readonly header: SnapshotHeader;
  readonly index: IndexParts;
}

const decoder = new TextDecoder();

const readHeader = ({ bytes, checksum }: SnapshotRecord): SnapshotHeader => {
  if (checksumOf(bytes) !== checksum) throw new RangeError('The header is damaged');
  const header = JSON.parse(decoder.decode(bytes)) as SnapshotHeader;
  if (header.format !== snapshotFormat || header.shape !== columnShape()) {
    throw new RangeError('Another version has written it');
  }
  return header;
};

const readPiece = async (
  db: ArchiveDb,
  key: [number, string],
  checksum: number,
): Promise<Uint8Array> => {
  const record = await db.snapshots.get(key);
  if (record === undefined || checksumOf(record.bytes) !== checksum) {
    throw new RangeError(`${key[1]} is damaged`);
  }
  return record.bytes;
};

const readPart = async (
  db: ArchiveDb,
  generation: number,
  { name, byteLength, checksums }: PartHeader,
): Promise<readonly [string, Uint8Array]> => {
  const pieces = await Promise.all(
    checksums.map((checksum, at) => readPiece(db, [generation, pieceName(name, at)], checksum)),
  );
  const [only] = pieces;
  if (only !== undefined && pieces.length === 1 && only.length === byteLength) return [name, only];
  const whole = new Uint8Array(byteLength);
  let from = 0;
  for (const piece of pieces) {
    whole.set(piece, from);
    from += piece.length;
  }
  if (from !== byteLength) throw new RangeError(`${name} is cut short`);
  return [name, whole];
};

/** A store that lost its tail must not be answered for by a snapshot that had seen it. */
const isOfThisStore = async (db: ArchiveDb, header: SnapshotHeader): Promise<boolean> => {
  const { lastBlock, blocks } = header;
  const block = await db.blocks.get(lastBlock.no);
  if (block?.connectionId !== lastBlock.connectionId || block.seq !== lastBlock.seq) return false;
  return (await db.blocks.where(':id').belowOrEqual(lastBlock.no).count()) === blocks;
};

const readGeneration = async (db: ArchiveDb, record: SnapshotRecord): Promise<BelievedSnapshot> => {
  const { generation } = record;
  const header = readHeader(record);
  if (!(await isOfThisStore(db, header))) throw new RangeError('It is of another store');
  const parts = await Promise.all(header.parts.map((part) => readPart(db, generation, part)));
  const index = fromParts(new Map(parts));
  if (index.columns.ids.ends.length !== header.rows) throw new RangeError('Rows are missing');
  return { header, index };
};

const readIfSound = async (
  db: ArchiveDb,
  record: SnapshotRecord,
): Promise<BelievedSnapshot | null> => {
  try {
    return await readGeneration(db, record);
  } catch {
    // Whatever is wrong with it, the blocks say the same, only later.
    return null;
  }
};

/** The newest generation that is whole in every bit and fits this code and this store. */
export const readSnapshot = async (db: ArchiveDb): Promise<BelievedSnapshot | null> => {
  const keys = await db.snapshots.toCollection().primaryKeys();
  const generations = keys.filter(([, part]) => part === headerPart).map(([number]) => number);
  for (const generation of generations.sort((a, b) => b - a)) {
    const record = await db.snapshots.get([generation, headerPart]);
    const snapshot = record && (await readIfSound(db, record));
    if (snapshot) return snapshot;
  }
  return null;
};
