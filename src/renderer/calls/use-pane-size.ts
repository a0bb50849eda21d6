import { useLayoutEffect, useState, type RefObject } from 'react';

import { useDetailsFrameStore, type Dock } from './details-frame-store.ts';
import { limitsFor, within, type SizeLimits } from './pane-limits.ts';

export interface PaneSize {
  readonly dock: Dock;
  /** As it fits now: in a small window less than what a person chose, which is kept. */
  readonly size: number;
  readonly limits: SizeLimits;
  readonly setSize: (size: number) => void;
}

const windowSize = () => ({ width: window.innerWidth, height: window.innerHeight });

/** Room for list and pane together. */
const useRoom = (screen: RefObject<HTMLElement | null>) => {
  const [room, setRoom] = useState(windowSize);
  useLayoutEffect(() => {
    const element = screen.current;
    if (element === null) return undefined;
    const measure = (): void =>
      setRoom({ width: element.clientWidth, height: element.clientHeight });
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, [screen]);
  return room;
};

/** How large the docked pane is: its width right of the list, its height below. */
export const usePaneSize = (screen: RefObject<HTMLElement | null>): PaneSize => {
  const dock = useDetailsFrameStore((state) => state.dock);
  const kept = useDetailsFrameStore((state) => state.sizes[dock]);
  const setSize = useDetailsFrameStore((state) => state.setSize);
  const { width, height } = useRoom(screen);
  const limits = limitsFor(dock, dock === 'right' ? width : height);
  return {
    dock,
    size: within(kept, limits),
    limits,
    setSize: (wanted) => setSize(dock, within(wanted, limits)),
  };
};
