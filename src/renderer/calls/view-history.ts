import { useZoneStore } from '../format/zone-store.ts';
import { useCallsStore } from './calls-store.ts';
import { useGridLayoutStore } from './grid-layout-store.ts';
import { currentLook, showLook, type ListLook } from './list-look-store.ts';

/** Further back nobody remembers what the list showed. */
const kept = 50;

let past: readonly ListLook[] = [];

/** How the list looked when the last turn of the event loop ended. */
let settled = currentLook();

let isChanging = false;

const hasChanged = (now: ListLook): boolean =>
  (Object.keys(now) as (keyof ListLook)[]).some((name) => now[name] !== settled[name]);

/** One act may change several stores: what comes together is one step back. */
const note = (): void => {
  if (isChanging || !hasChanged(currentLook())) return;
  isChanging = true;
  past = [...past, settled].slice(-kept);
  queueMicrotask(() => {
    settled = currentLook();
    isChanging = false;
  });
};

for (const store of [useCallsStore, useGridLayoutStore, useZoneStore]) store.subscribe(note);

/** Shows the list as it was before the last change of filters, order, columns or zone. */
export const undoView = (): void => {
  const look = past.at(-1);
  if (look === undefined) return;
  const rest = past.slice(0, -1);
  settled = look;
  showLook(look);
  past = rest;
};
