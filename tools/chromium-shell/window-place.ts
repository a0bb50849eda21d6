import type { CDPSession } from 'playwright-core';

export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Moves Chromium's window, in its normal state or over the whole screen. */
export const placeWindow = async (
  cdp: CDPSession,
  { x, y, width, height }: Bounds,
  isMaximized: boolean,
): Promise<void> => {
  const { windowId } = await cdp.send('Browser.getWindowForTarget');
  await cdp.send('Browser.setWindowBounds', {
    windowId,
    bounds: isMaximized ? { windowState: 'maximized' } : { left: x, top: y, width, height },
  });
};

export const readBounds = async (cdp: CDPSession): Promise<Bounds> => {
  const { bounds } = await cdp.send('Browser.getWindowForTarget');
  const { left = 0, top = 0, width = 0, height = 0 } = bounds;
  return { x: left, y: top, width, height };
};
