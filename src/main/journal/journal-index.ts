import type { JournalPositions } from '../../shared/ipc.ts';
import { frameKinds } from './frame.ts';
import type { FoundFrame } from './walk-segment.ts';

/** Where a page lies on disk. */
export interface Place {
  readonly path: string;
  readonly offset: number;
  readonly bytes: number;
}

export interface JournalIndex {
  readonly last: (connectionId: string) => number;
  readonly place: (connectionId: string, seq: number) => Place | null;
  readonly positions: () => JournalPositions;
  readonly add: (connectionId: string, seq: number, place: Place) => void;
  readonly addFrames: (path: string, frames: readonly FoundFrame[]) => void;
}

interface Shelf {
  last: number;
  readonly places: Map<number, Place>;
}

/** Which page lies where, in memory; built by walking the segments, oldest first. */
export const createJournalIndex = (): JournalIndex => {
  const shelves = new Map<string, Shelf>();

  const shelfOf = (connectionId: string): Shelf => {
    const known = shelves.get(connectionId);
    if (known !== undefined) return known;
    const shelf: Shelf = { last: 0, places: new Map() };
    shelves.set(connectionId, shelf);
    return shelf;
  };

  /** A later one of the same place wins: the earlier append failed and was never acknowledged. */
  const add = (connectionId: string, seq: number, place: Place): void => {
    const shelf = shelfOf(connectionId);
    shelf.places.set(seq, place);
    shelf.last = Math.max(shelf.last, seq);
  };

  /** A mark whose page is not found keeps its number taken, so that the page is named as lost. */
  const addMark = (connectionId: string, seq: number): void => {
    const shelf = shelfOf(connectionId);
    shelf.last = Math.max(shelf.last, seq);
  };

  return {
    last: (connectionId) => shelves.get(connectionId)?.last ?? 0,
    place: (connectionId, seq) => shelves.get(connectionId)?.places.get(seq) ?? null,
    positions: () => Object.fromEntries([...shelves].map(([id, { last }]) => [id, last])),
    add,
    addFrames: (path, frames) => {
      for (const { kind, offset, bytes, header } of frames) {
        const { connectionId, seq } = header;
        if (kind === frameKinds.page) add(connectionId, seq, { path, offset, bytes });
        if (kind === frameKinds.mark) addMark(connectionId, seq);
      }
    },
  };
};
