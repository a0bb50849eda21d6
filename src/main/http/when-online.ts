import { pause } from './retry.ts';
import { systemClock, type Clock } from './clock.ts';

const everyMs = 2_000;

/**
 * Resolves once this machine has a network. Looks at the earliest after a moment: a request may
 * fail for want of a network that the system still believes in. Throws `cancelled` when aborted.
 */
export const whenOnline = async (
  isOnline: () => boolean,
  signal: AbortSignal,
  clock: Clock = systemClock,
): Promise<void> => {
  do await pause(everyMs, signal, clock);
  while (!isOnline());
};
