import type { View } from '../archive/contract.ts';
import { useCallsStore } from './calls-store.ts';

/** Further back nobody remembers what the list showed. */
const kept = 50;

let past: readonly View[] = [];

useCallsStore.subscribe((now, before) => {
  if (now.view !== before.view) past = [...past, before.view].slice(-kept);
});

/** Shows what the list showed before the last change of filters or order. */
export const undoView = (): void => {
  const view = past.at(-1);
  if (view === undefined) return;
  const rest = past.slice(0, -1);
  useCallsStore.setState({ view });
  past = rest;
};
