import { joinKept, keptItems, withSlots } from '../../shared/kept-text.ts';
import { isBlock, type BlockRecord } from './block.ts';
import type { DeadCopies } from './dead-copies.ts';
import type { ArchiveDb } from './db.ts';
import { gunzipText, gzip } from './gzip.ts';
import { hollowOf, type StoredCall } from './stored-call.ts';

/** The block with hollow copies in these slots; every other stays in the slot that it had. */
const emptied = async (block: BlockRecord, dead: ReadonlySet<number>): Promise<BlockRecord> => {
  const text = await gunzipText(block.body);
  const items = keptItems(text, block.slots).map((item, slot) => {
    if (!dead.has(slot)) return item;
    return { line: JSON.stringify(hollowOf(JSON.parse(item.line) as StoredCall)), raw: '' };
  });
  const left = block.unreadable.map(({ slot }) => text.slice(slot.start, slot.end));
  const joined = joinKept(items, left);
  const unreadable = withSlots(block.unreadable, joined.left);
  return { ...block, slots: joined.slots, unreadable, body: await gzip(joined.bytes) };
};

/**
 * Empties one block of copies that a later block has made useless; false when none is worth it.
 * Number, slots and prints stay, so every place that anybody knows still holds. Nothing may be
 * committed meanwhile.
 */
export const emptyOne = async (
  db: ArchiveDb,
  dead: DeadCopies,
  least: number,
): Promise<boolean> => {
  if (dead.count() < least) return false;
  const [worth] = dead.worthEmptying();
  if (worth === undefined) return false;
  const [no, slots] = worth;
  // First: a block that cannot be read or written is not tried again and again.
  dead.forget(no);
  const block = await db.blocks.get(no);
  if (isBlock(block)) await db.blocks.put(await emptied(block, new Set(slots)));
  return true;
};
