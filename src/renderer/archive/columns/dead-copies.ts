import type { DeadCopies } from '../dead-copies.ts';
import { rowCount, type CallColumns } from './call-columns.ts';

/** Emptying a block writes all of it anew: a quarter of it has to be gained. */
const leastPart = 1 / 4;

type Counts = Map<number, number>;

const countUp = (counts: Counts, blocks: ArrayLike<number>, length: number): void => {
  for (let at = 0; at < length; at += 1) {
    const block = blocks[at] ?? 0;
    const count = counts.get(block);
    if (count !== undefined) counts.set(block, count + 1);
  }
};

export const createDeadCopies = (columns: CallColumns): DeadCopies => {
  const { deadBlock, deadSlot, olderBlock } = columns;

  const slotsByBlock = (): Map<number, number[]> => {
    const slots = new Map<number, number[]>();
    for (let at = 0; at < deadBlock.length; at += 1) {
      const block = deadBlock.array[at] ?? 0;
      const held = slots.get(block) ?? [];
      held.push(deadSlot.array[at] ?? 0);
      slots.set(block, held);
    }
    return slots;
  };

  return {
    count: () => deadBlock.length,
    worthEmptying: () => {
      const slots = slotsByBlock();
      const living: Counts = new Map(Array.from(slots.keys(), (block) => [block, 0]));
      if (slots.size > 0) countUp(living, columns.block.array, rowCount(columns));
      countUp(living, olderBlock.array, olderBlock.length);
      const isWorth = (block: number, dead: number): boolean =>
        dead >= (dead + (living.get(block) ?? 0)) * leastPart;
      return new Map([...slots].filter(([block, { length }]) => isWorth(block, length)));
    },
    forget: (block) => {
      let kept = 0;
      for (let at = 0; at < deadBlock.length; at += 1) {
        if (deadBlock.array[at] === block) continue;
        deadBlock.array[kept] = deadBlock.array[at] ?? 0;
        deadSlot.array[kept] = deadSlot.array[at] ?? 0;
        kept += 1;
      }
      deadBlock.length = kept;
      deadSlot.length = kept;
    },
  };
};
