import { useState, type KeyboardEvent, type PointerEvent } from 'react';

import type { Stretch } from './bucket-words.ts';

/** Where the cursor stands, and from where it was extended. */
interface Choice {
  readonly anchor: number;
  readonly cursor: number;
  readonly isDragged: boolean;
}

export const stretchOf = ({ anchor, cursor }: Pick<Choice, 'anchor' | 'cursor'>): Stretch => ({
  first: Math.min(anchor, cursor),
  last: Math.max(anchor, cursor),
});

const moves: Readonly<Record<string, (cursor: number, last: number) => number>> = {
  ArrowLeft: (cursor) => cursor - 1,
  ArrowDown: (cursor) => cursor - 1,
  ArrowRight: (cursor) => cursor + 1,
  ArrowUp: (cursor) => cursor + 1,
  PageDown: (cursor) => cursor - 10,
  PageUp: (cursor) => cursor + 10,
  Home: () => 0,
  End: (_, last) => last,
};

const bucketUnder = ({ clientX, currentTarget }: PointerEvent, buckets: number): number => {
  const { left, width } = currentTarget.getBoundingClientRect();
  const bucket = Math.floor(((clientX - left) / width) * buckets);
  return Math.min(buckets - 1, Math.max(0, bucket));
};

export interface BucketChoice {
  /** `null` while nobody has pointed at anything. */
  readonly choice: Choice | null;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
  readonly onPointerDown: (event: PointerEvent) => void;
  readonly onPointerMove: (event: PointerEvent) => void;
  readonly onPointerUp: (event: PointerEvent) => void;
  readonly onPointerLeave: () => void;
}

/** Pointer and keys choose buckets side by side; a drag's end and Enter take them. */
export const useBucketChoice = (
  buckets: number,
  onTake: (stretch: Stretch) => void,
): BucketChoice => {
  const [held, setHeld] = useState<Choice | null>(null);
  const last = buckets - 1;
  // Other calls may have made other buckets since.
  const choice = held === null || Math.max(held.anchor, held.cursor) > last ? null : held;

  const take = (): void => {
    if (choice === null) return;
    setHeld(null);
    onTake(stretchOf(choice));
  };
  const moveBy = (event: KeyboardEvent): boolean => {
    const move = moves[event.key];
    if (move === undefined) return false;
    const from = choice ?? { anchor: last, cursor: last };
    const cursor = Math.min(last, Math.max(0, move(from.cursor, last)));
    setHeld({ anchor: event.shiftKey ? from.anchor : cursor, cursor, isDragged: false });
    return true;
  };
  return {
    choice,
    onKeyDown: (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === 'Enter') take();
      else if (event.key === 'Escape' && choice !== null) setHeld(null);
      else if (!moveBy(event)) return;
      event.preventDefault();
      event.stopPropagation();
    },
    onFocus: () => setHeld((now) => now ?? { anchor: last, cursor: last, isDragged: false }),
    onBlur: () => setHeld((now) => (now?.isDragged === true ? now : null)),
    onPointerDown: (event) => {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      const cursor = bucketUnder(event, buckets);
      setHeld({ anchor: cursor, cursor, isDragged: true });
    },
    onPointerMove: (event) => {
      const cursor = bucketUnder(event, buckets);
      const isDragged = choice?.isDragged === true;
      setHeld({ anchor: isDragged ? choice.anchor : cursor, cursor, isDragged });
    },
    onPointerUp: () => {
      if (choice?.isDragged === true) take();
    },
    onPointerLeave: () => setHeld((now) => (now?.isDragged === true ? now : null)),
  };
};
