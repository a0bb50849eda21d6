import type { BlockRecord } from './block.ts';

/** The items that could not be read as calls, each counted once however often it comes again. */
export interface UnreadableItems {
  readonly add: (block: Pick<BlockRecord, 'connectionId' | 'unreadablePrints'>) => void;
  readonly countOf: (connectionId: string) => number;
}

export const createUnreadableItems = (): UnreadableItems => {
  const byConnection = new Map<string, Set<string>>();
  return {
    add: ({ connectionId, unreadablePrints }) => {
      const items = byConnection.get(connectionId) ?? new Set<string>();
      for (let at = 0; at < unreadablePrints.length; at += 2) {
        items.add(unreadablePrints.subarray(at, at + 2).join());
      }
      byConnection.set(connectionId, items);
    },
    countOf: (connectionId) => byConnection.get(connectionId)?.size ?? 0,
  };
};
