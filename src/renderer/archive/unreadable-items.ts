import type { BlockRecord } from './block.ts';

/** The items that could not be read as calls, each counted once however often it comes again. */
export interface UnreadableItems {
  readonly add: (block: Pick<BlockRecord, 'connectionId' | 'unreadablePrints'>) => void;
  readonly countOf: (connectionId: string) => number;
  /** For a snapshot, and back. */
  readonly keep: () => UnreadableByConnection;
}

/** Connection id → the items' prints, each once. */
export type UnreadableByConnection = Readonly<Record<string, readonly string[]>>;

export const createUnreadableItems = (kept: UnreadableByConnection = {}): UnreadableItems => {
  const byConnection = new Map(
    Object.entries(kept).map(([connectionId, items]) => [connectionId, new Set(items)]),
  );
  return {
    add: ({ connectionId, unreadablePrints }) => {
      const items = byConnection.get(connectionId) ?? new Set<string>();
      for (let at = 0; at < unreadablePrints.length; at += 2) {
        items.add(unreadablePrints.subarray(at, at + 2).join());
      }
      byConnection.set(connectionId, items);
    },
    keep: () =>
      Object.fromEntries(Array.from(byConnection, ([id, items]) => [id, [...items]] as const)),
    countOf: (connectionId) => byConnection.get(connectionId)?.size ?? 0,
  };
};
