import { create } from 'zustand';

/** An IANA time zone name, as `Intl` knows it. */
export type Zone = string;

/** The zone this computer is set to. */
const askZone = (): Zone => new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** A laptop may travel; asking for every cell that shows a time cost a fling 2 %. */
const askAgainAfterMs = 1_000;

let asked = { zone: askZone(), atMs: performance.now() };

export const computerZone = (): Zone => {
  const nowMs = performance.now();
  if (nowMs - asked.atMs > askAgainAfterMs) asked = { zone: askZone(), atMs: nowMs };
  return asked.zone;
};

/** Whether this version of the app knows the rules of such a zone. */
export const isZone = (name: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
};

export interface ZoneState {
  /** What a person chose; `null` for the computer's, also after that has changed. */
  readonly chosen: Zone | null;
  readonly choose: (zone: Zone | null) => void;
}

export const useZoneStore = create<ZoneState>()((set) => ({
  chosen: null,
  choose: (chosen) => set({ chosen }),
}));

/** The one zone in which the app reads and writes times. */
export const shownZone = (): Zone => useZoneStore.getState().chosen ?? computerZone();

/** The same for drawing: drawn anew when another is chosen. */
export const useZone = (): Zone => useZoneStore(({ chosen }) => chosen) ?? computerZone();
