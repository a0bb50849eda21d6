import { create, type StoreApi, type UseBoundStore } from 'zustand';

import type { Bridge } from '../../shared/ipc.ts';
import { pacedPublish } from './paced-publish.ts';
import { startSyncRun, type SyncEvent, type SyncLoopParts, type SyncRun } from './sync-loop.ts';
import {
  afterEvent,
  afterWaiting,
  afterWish,
  idle,
  isActive,
  starting,
  type ConnectionSync,
} from './sync-state.ts';
import type { SyncWish } from './sync-wish.ts';

export interface SyncStore {
  /** By connection id; a connection that never ran is not here (`syncOf` gives it as idle). */
  readonly connections: Readonly<Record<string, ConnectionSync>>;
  /**
   * Resolves when the run has ended. Without an id: all connections side by side, but those that
   * are paused.
   */
  readonly syncNow: (connectionId?: string, wish?: SyncWish) => Promise<void>;
  readonly pause: (connectionId?: string) => void;
  readonly resume: (connectionId?: string) => void;
  /** Resolves when nothing more will be written. */
  readonly stop: (connectionId?: string) => Promise<void>;
}

export interface SyncStoreParts extends SyncLoopParts {
  readonly bridge: SyncLoopParts['bridge'] & Pick<Bridge, 'listConnections' | 'onSyncWaiting'>;
}

/** Numbers that change more often than this cannot be read. */
const everyMs = 250;

export type UseSyncStore = UseBoundStore<StoreApi<SyncStore>>;

export const syncOf = (
  store: Pick<SyncStore, 'connections'>,
  connectionId: string,
): ConnectionSync => store.connections[connectionId] ?? idle;

export const createSyncStore = (parts: SyncStoreParts): UseSyncStore =>
  create<SyncStore>()((set, get) => {
    const runs = new Map<string, SyncRun>();
    /** As it is; the store has it a moment later while pages pour in. */
    let live: Readonly<Record<string, ConnectionSync>> = {};
    const paced = pacedPublish(() => set({ connections: live }), everyMs);

    const change = (id: string, to: (sync: ConnectionSync) => ConnectionSync): void => {
      live = { ...live, [id]: to(live[id] ?? idle) };
      paced.ask();
    };

    const update: typeof change = (id, to) => {
      change(id, to);
      paced.flush();
    };

    const onEvent = (id: string, event: SyncEvent): void => {
      const tell = event.kind === 'pages' ? change : update;
      tell(id, (sync) => afterEvent(sync, event));
    };

    parts.bridge.onSyncWaiting(({ connectionId, waiting }) => {
      update(connectionId, (sync) => afterWaiting(sync, waiting));
      if (waiting !== null) runs.get(connectionId)?.noteError(waiting.reason);
    });

    const syncOne = async (id: string, wish?: SyncWish): Promise<void> => {
      // A second press is the first one's run, not another.
      if (isActive(syncOf(get(), id))) return runs.get(id)?.ended;
      update(id, () => starting);
      const run = startSyncRun(parts, id, (event) => onEvent(id, event), wish);
      runs.set(id, run);
      await run.ended;
      // The next run may have begun between the last event and this line.
      if (runs.get(id) === run) runs.delete(id);
    };

    const named = (id: string | undefined): readonly string[] =>
      id === undefined ? [...runs.keys()] : [id];

    return {
      connections: {},
      syncNow: async (connectionId, wish) => {
        const ids =
          connectionId === undefined
            ? (await parts.bridge.listConnections())
                .filter(({ isPaused }) => !isPaused)
                .map(({ id }) => id)
            : [connectionId];
        await Promise.all(ids.map((id) => syncOne(id, wish)));
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
