import type { ConnectionUpdate, RemoveConnection } from '../../shared/connection.ts';
import type { Failure } from '../../shared/failure.ts';
import { useProblemsStore } from '../app/problems-store.ts';
import type { Services } from '../app/services.ts';
import { settled } from '../../shared/settled.ts';
import { useCallsStore } from '../calls/calls-store.ts';
import { archiveFailure } from '../sync/archive-failure.ts';
import { refreshOverview, useArchiveStore } from '../sync/archive-store.ts';
import { refreshConnections } from './connections-store.ts';

const show = (failure: Failure, connectionId: string, retry: () => void): void =>
  useProblemsStore.getState().show({ failure, connectionId, retry });

/** Pausing first ends the run that is under way; what it has brought stays. */
export const pauseConnection = async (
  services: Services,
  update: Required<Pick<ConnectionUpdate, 'id' | 'isPaused'>>,
): Promise<void> => {
  const { bridge, useSync } = services;
  if (update.isPaused === true) await useSync.getState().stop(update.id);
  const updated = await settled(bridge.updateConnection(update));
  if (!updated.ok) show(updated.failure, update.id, () => void pauseConnection(services, update));
  await refreshConnections(bridge);
};

/** Nothing on screen may go on pointing at calls that are not there. */
const forgetCalls = (connectionId: string): void => {
  const isOf = (key: string): boolean => key.startsWith(`${connectionId}/`);
  const { activeKey, selection, select, setActive } = useCallsStore.getState();
  if (activeKey !== null && isOf(activeKey)) setActive(null);
  const named = selection.kind === 'some' ? selection.keys : selection.except;
  const gone = [...named].filter(isOf);
  if (gone.length > 0) select(gone, selection.kind === 'all-but');
};

const removeCalls = async ({ archive }: Services, connectionId: string): Promise<void> => {
  forgetCalls(connectionId);
  const { removed, revision } = await archive.removeCalls(connectionId);
  useArchiveStore.setState(({ calls }) => ({ calls: calls - removed, revision }));
};

/** Forgets a connection, and its calls where that was chosen; the journal first, then the shelf. */
export const removeConnection = async (
  services: Services,
  removal: RemoveConnection,
): Promise<void> => {
  const { archive, bridge, useSync } = services;
  const retry = (): void => void removeConnection(services, removal);
  await useSync.getState().stop(removal.id);
  const removed = await settled(bridge.removeConnection(removal));
  if (!removed.ok) show(removed.failure, removal.id, retry);
  else if (removal.withCalls) {
    await removeCalls(services, removal.id).catch((error: unknown) => {
      show(archiveFailure(error), removal.id, retry);
    });
  }
  await refreshConnections(bridge);
  await refreshOverview(archive).catch(() => undefined);
};
