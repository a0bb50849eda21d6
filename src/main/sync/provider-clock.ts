import type { EpochMs } from '../../shared/session.ts';
import type { Ask } from './asking.ts';
import { hourMs } from './plan.ts';
import type { Connected } from './sync-parts.ts';

/**
 * Makes sure that the provider's clock is known before a run is bounded by it. A clock of this
 * machine that is a day slow would leave out the last day's calls; one that is ten days fast would
 * call days settled that have not been yet, and their calls would never be read. Costs one request
 * for each provider and start of the app, and after this machine slept or its clock was set.
 */
export const readProviderClock = async (
  { client, serverNow }: Connected,
  ask: Ask,
  now: () => EpochMs,
): Promise<void> => {
  if (serverNow() !== null) return;
  const range = { from: now() - hourMs, to: now(), cursor: null };
  await ask((signal) => client.listCalls(range, signal));
};

/** The provider's time; while it is not known, the last that was: too early does no harm. */
export const createProviderNow = (
  { serverNow }: Pick<Connected, 'serverNow'>,
  otherwise: () => EpochMs,
): (() => EpochMs) => {
  let last: EpochMs | null = null;
  return () => {
    last = serverNow() ?? last;
    return last ?? otherwise();
  };
};
