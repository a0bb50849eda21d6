import { z } from 'zod';

export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What is remembered of the window between two starts. */
export interface WindowPlace {
  readonly bounds: Bounds;
  readonly isMaximized: boolean;
}

/** Below this the list, the toolbar and the docked detail no longer fit side by side. */
export const minimumSize = { width: 900, height: 600 } as const;

const initialSize = { width: 1280, height: 800 } as const;

const placeSchema = z.strictObject({
  bounds: z.strictObject({ x: z.int(), y: z.int(), width: z.int(), height: z.int() }),
  isMaximized: z.boolean(),
});

/** Reads a remembered place; anything but a whole one is forgotten rather than repaired. */
export const parsePlace = (text: string): WindowPlace | null => {
  try {
    return placeSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
};

/**
 * Where to open: the remembered bounds moved and shrunk into the display they overlap most, or
 * the middle of the first display when that one is no longer connected. `workAreas` are without
 * docks and task bars, the primary display's first.
 */
export const placeOnDisplays = (
  remembered: Bounds | null,
  workAreas: readonly [Bounds, ...Bounds[]],
): Bounds => {
  if (remembered === null) return centred(workAreas[0]);
  const best = workAreas.reduce((a, b) =>
    overlap(remembered, b) > overlap(remembered, a) ? b : a,
  );
  return overlap(remembered, best) > 0 ? fitted(remembered, best) : centred(workAreas[0]);
};

const overlap = (a: Bounds, b: Bounds): number =>
  Math.max(0, Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)) *
  Math.max(0, Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y));

const fitted = (bounds: Bounds, area: Bounds): Bounds => {
  const width = Math.min(Math.max(bounds.width, minimumSize.width), area.width);
  const height = Math.min(Math.max(bounds.height, minimumSize.height), area.height);
  return {
    x: Math.min(Math.max(bounds.x, area.x), area.x + area.width - width),
    y: Math.min(Math.max(bounds.y, area.y), area.y + area.height - height),
    width,
    height,
  };
};

const centred = (area: Bounds): Bounds => {
  const width = Math.min(initialSize.width, area.width);
  const height = Math.min(initialSize.height, area.height);
  return {
    x: area.x + Math.round((area.width - width) / 2),
    y: area.y + Math.round((area.height - height) / 2),
    width,
    height,
  };
};
