import { create, type StoreApi, type UseBoundStore } from 'zustand';

import type { Bridge } from '../../shared/ipc.ts';
import { startSyncRun, type SyncLoopParts, type SyncRun } from './sync-loop.ts';
import {
  afterEvent,
  afterWish,
  idle,
  isActive,
  starting,
  type ConnectionSync,
} from './sync-state.ts';

export interface SyncStore {
  /** By connection id; a connection that never ran is not here (`syncOf` gives it as idle). */
  readonly connections: Readonly<Record<string, ConnectionSync>>;
  /** Resolves when the run has ended. Without an id: all connections, side by side. */
  readonly syncNow: (connectionId?: string) => Promise<void>;
  readonly pause: (connectionId?: string) => void;
  readonly resume: (connectionId?: string) => void;
  /** Resolves when nothing more will be written. */
  readonly stop: (connectionId?: string) => Promise<void>;
}

export interface SyncStoreParts extends SyncLoopParts {
  readonly bridge: SyncLoopParts['bridge'] & Pick<Bridge, 'listConnections'>;
}

export type UseSyncStore = UseBoundStore<StoreApi<SyncStore>>;

export const syncOf = (
  store: Pick<SyncStore, 'connections'>,
  connectionId: string,
): ConnectionSync => store.connections[connectionId] ?? idle;

export const createSyncStore = (parts: SyncStoreParts): UseSyncStore =>
  create<SyncStore>()((set, get) => {
    const runs = new Map<string, SyncRun>();

    const update = (id: string, change: (sync: ConnectionSync) => ConnectionSync): void => {
      set(({ connections }) => ({
        connections: { ...connections, [id]: change(connections[id] ?? idle) },
      }));
    };

    const syncOne = async (id: string): Promise<void> => {
      // A second press is the first one's run, not another.
      if (isActive(syncOf(get(), id))) return runs.get(id)?.ended;
      update(id, () => starting);
      const run = startSyncRun(parts, id, (event) => {
        update(id, (sync) => afterEvent(sync, event));
      });
      runs.set(id, run);
      await run.ended;
      // The next run may have begun between the last event and this line.
      if (runs.get(id) === run) runs.delete(id);
    };

    const named = (id: string | undefined): readonly string[] =>
      id === undefined ? [...runs.keys()] : [id];

    return {
      connections: {},
      syncNow: async (connectionId) => {
        const ids =
          connectionId === undefined
            ? (await parts.bridge.listConnections()).map(({ id }) => id)
            : [connectionId];
        await Promise.all(ids.map(syncOne));
      },
      pause: (connectionId) => {
        for (const id of named(connectionId)) {
          runs.get(id)?.pause();
          update(id, (sync) => afterWish(sync, 'paused'));
        }
      },
      resume: (connectionId) => {
        for (const id of named(connectionId)) {
          runs.get(id)?.resume();
          update(id, (sync) => afterWish(sync, 'running'));
        }
      },
      stop: async (connectionId) => {
        const ids = named(connectionId);
        ids.forEach((id) => {
          update(id, (sync) => afterWish(sync, 'stopping'));
        });
        await Promise.all(ids.map(async (id) => runs.get(id)?.stop()));
      },
    };
  });
