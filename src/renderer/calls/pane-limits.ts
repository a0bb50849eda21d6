import type { Dock } from './details-frame-store.ts';

export interface SizeLimits {
  readonly min: number;
  readonly max: number;
}

/** What pane and list keep at least, in CSS pixels across the line between them. */
const least = {
  right: { pane: 320, list: 320 },
  below: { pane: 160, list: 120 },
} as const satisfies Record<Dock, { readonly pane: number; readonly list: number }>;

/** How small and how large the pane can be in a screen that is `whole` pixels long. */
export const limitsFor = (dock: Dock, whole: number): SizeLimits => {
  const { pane, list } = least[dock];
  return { min: pane, max: Math.max(pane, Math.round(whole) - list) };
};

export const within = (size: number, { min, max }: SizeLimits): number =>
  Math.round(Math.min(max, Math.max(min, size)));

const stepPx = 24;

/** The line moves the way the key points, so the pane behind it grows towards the list. */
const steps: Readonly<Record<Dock, Readonly<Record<string, number>>>> = {
  right: { ArrowLeft: stepPx, ArrowRight: -stepPx },
  below: { ArrowUp: stepPx, ArrowDown: -stepPx },
};

/** The size that a key asks for; `null` for a key that means nothing to the line. */
export const sizeByKey = (
  dock: Dock,
  key: string,
  size: number,
  limits: SizeLimits,
): number | null => {
  if (key === 'Home') return limits.max;
  if (key === 'End') return limits.min;
  const step = steps[dock][key];
  return step === undefined ? null : within(size + step, limits);
};
