import type { CallIndex } from '../call-index.ts';
import type { Sliced } from '../sliced.ts';

/** A few milliseconds of work: the list may scroll in between. */
const callsAtOnce = 5_000;

/** Works out who belongs together, a part at a time. Needed once; then calls are followed. */
export function* prepared({ conversations }: Pick<CallIndex, 'conversations'>): Sliced<undefined> {
  while (!conversations.prepare(callsAtOnce)) yield;
  return undefined;
}
