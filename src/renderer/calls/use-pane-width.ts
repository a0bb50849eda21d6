import type { RefObject } from 'react';

import { initialDetailsWidth, useGridLayoutStore } from './grid-layout-store.ts';

export interface WidthLimits {
  readonly min: number;
  readonly max: number;
}

export interface PaneWidth {
  readonly width: number;
  readonly setWidth: (width: number) => void;
  readonly limits: () => WidthLimits;
}

const minWidth = 320;
/** What the list keeps at least. */
const minListWidth = 320;

/** Width of the docked pane; the stylesheet keeps it within a window made narrower later. */
export const usePaneWidth = (screen: RefObject<HTMLElement | null>): PaneWidth => {
  const width = useGridLayoutStore((state) => state.detailsWidth);
  const setWidth = useGridLayoutStore((state) => state.setDetailsWidth);
  const limits = () => {
    const whole = screen.current?.clientWidth ?? initialDetailsWidth + minListWidth;
    return { min: minWidth, max: Math.max(minWidth, whole - minListWidth) };
  };
  return {
    width,
    limits,
    setWidth: (wanted) => {
      const { min, max } = limits();
      setWidth(Math.round(Math.min(max, Math.max(min, wanted))));
    },
  };
};
