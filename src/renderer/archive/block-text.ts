import { lineAt, slotAt } from '../../shared/kept-text.ts';
import type { Session } from '../../shared/session.ts';
import type { BlockRecord } from './block.ts';
import { gunzipText } from './gzip.ts';
import type { StoredCall } from './stored-call.ts';

type Kept = Pick<BlockRecord, 'slots' | 'body'>;

/** The calls of a block, or `null` when they do not unzip or are not what they must be. */
export const readCalls = async ({ slots, body }: Kept): Promise<readonly StoredCall[] | null> => {
  const count = slots.length / 2;
  if (count === 0) return [];
  try {
    const text = await gunzipText(body);
    const lines = Array.from({ length: count }, (_, at) => lineAt(text, slots, at));
    return JSON.parse(`[${lines.join(',')}]`) as readonly StoredCall[];
  } catch {
    return null;
  }
};

export interface CallCopy {
  readonly session: Session;
  /** The provider's own JSON: cut out of its answer, not made again. */
  readonly rawJson: string;
}

/** One call of a block, given its text; `null` where the block has no such call. */
export const copyIn = (text: string, slots: Kept['slots'], at: number): CallCopy | null => {
  const slot = slotAt(slots, at);
  if (slot === undefined) return null;
  return {
    session: JSON.parse(lineAt(text, slots, at)) as Session,
    rawJson: text.slice(slot.start, slot.end),
  };
};
