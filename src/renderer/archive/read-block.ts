import { ArchiveError } from './archive-error.ts';
import { isBlock, type BlockRecord } from './block.ts';
import { copyIn, type CallCopy } from './block-text.ts';
import type { CallPlace } from './call-index.ts';
import type { ArchiveDb } from './db.ts';
import { gunzipText } from './gzip.ts';

/** One copy of a call where the index says that it stands. */
export interface CallAt extends CallCopy {
  readonly block: BlockRecord;
}

const damaged = ({ block }: CallPlace, cause?: unknown): ArchiveError =>
  new ArchiveError('damaged-block', `Page ${block} of the archive is damaged.`, { cause });

/** The text that was unzipped last: whoever walks down the list stays in one block for a while. */
const lastTexts = new WeakMap<ArchiveDb, { readonly of: string; readonly text: string }>();

const textOf = async (db: ArchiveDb, block: BlockRecord): Promise<string> => {
  const { no, connectionId, seq, fetchedAt, body } = block;
  const of = [no, connectionId, seq, fetchedAt, body.length].join(' ');
  const last = lastTexts.get(db);
  if (last?.of === of) return last.text;
  const text = await gunzipText(body);
  lastTexts.set(db, { of, text });
  return text;
};

/**
 * Reads a call from its block. The index may have come from its snapshot, in which case this is the
 * first look at the block since it was written. `null` for a block that has just been removed with
 * its connection. Throws `damaged-block`.
 */
export const readAt = async (db: ArchiveDb, place: CallPlace): Promise<CallAt | null> => {
  const failed = (error: unknown): never => {
    throw damaged(place, error);
  };
  const block = await db.blocks.get(place.block).catch(failed);
  if (block === undefined) return null;
  if (!isBlock(block)) throw damaged(place);
  const copy = await textOf(db, block)
    .then((text) => copyIn(text, block.slots, place.slot))
    .catch(failed);
  if (copy === null) throw damaged(place);
  return { block, ...copy };
};
