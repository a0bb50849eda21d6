import { FailureError } from '../failure-error.ts';
import type { ConnectionStore } from './connection-store.ts';

/** Throws `connection-paused`: whoever asks, a paused connection is not synced. */
export const refusePaused = async (
  connections: Pick<ConnectionStore, 'get'>,
  connectionId: string,
): Promise<void> => {
  const { isPaused } = await connections.get(connectionId);
  if (isPaused) throw new FailureError({ kind: 'connection-paused' });
};
