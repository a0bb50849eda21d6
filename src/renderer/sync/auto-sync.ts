import type { Failure } from '../../shared/failure.ts';
import type { Bridge } from '../../shared/ipc.ts';
import type { EpochMs } from '../../shared/session.ts';
import { defaultSyncSettings, type SyncSettings } from '../../shared/sync-settings.ts';
import { isActive, type ConnectionSync } from './sync-state.ts';
import { syncOf, type UseSyncStore } from './sync-store.ts';

export interface AutoSyncParts {
  readonly bridge: Pick<
    Bridge,
    'syncSettings' | 'isOnBattery' | 'onOnlineChanged' | 'listConnections'
  >;
  readonly useSync: UseSyncStore;
  readonly now?: () => EpochMs;
}

export interface AutoSync {
  /** The archive is open. */
  readonly launched: () => Promise<void>;
  /** A moment has passed. */
  readonly tick: () => Promise<void>;
  /** Connections that could not sync for want of a network have one again. */
  readonly online: () => Promise<void>;
}

/** Whether the time has come. Looks at the clock of this machine only, forwards and backwards. */
export const isDue = (
  { everyMinutes }: Pick<SyncSettings, 'everyMinutes'>,
  lastAt: EpochMs,
  now: EpochMs,
): boolean => everyMinutes > 0 && Math.abs(now - lastAt) >= everyMinutes * 60_000;

/**
 * What a network that goes away looks like. This machine is the last to know: until then names are
 * not found, connections are refused or cut, and answers do not come.
 */
const forWantOfNetwork: ReadonlySet<Failure['kind']> = new Set<Failure['kind']>([
  'offline',
  'host-not-found',
  'unreachable',
  'timed-out',
  'cut-short',
]);

const lackedNetwork = ({ state }: ConnectionSync): boolean =>
  state.kind === 'failed' && forWantOfNetwork.has(state.failure.kind);

/** Whether its provider has said that it takes no request yet. A person may ask all the same. */
const isPutOff = ({ state }: ConnectionSync, now: EpochMs): boolean =>
  state.kind === 'failed' &&
  state.failure.kind === 'rate-limited' &&
  state.failure.retryAt !== null &&
  now < state.failure.retryAt;

/** Syncs by itself: on launch, every so many minutes, and when the network is back. */
export const createAutoSync = ({ bridge, useSync, now = Date.now }: AutoSyncParts): AutoSync => {
  let lastAt = now();

  const readSettings = async (): Promise<SyncSettings> => {
    const answer = await bridge.syncSettings();
    return answer.ok ? answer.value : defaultSyncSettings;
  };

  const isAllowed = async ({ sparesBattery }: SyncSettings): Promise<boolean> =>
    !(sparesBattery && (await bridge.isOnBattery()));

  /** Those that nobody has paused, each by itself: one that rests or waits keeps no other back. */
  const syncThose = async (isMeant: (one: ConnectionSync) => boolean): Promise<void> => {
    const listed = await bridge.listConnections();
    const store = useSync.getState();
    const meant = listed.filter(({ id, isPaused }) => !isPaused && isMeant(syncOf(store, id)));
    await Promise.all(meant.map(({ id }) => store.syncNow(id, { isAutomatic: true })));
  };

  const mayBegin = (one: ConnectionSync): boolean => !isActive(one) && !isPutOff(one, now());

  const sync = async (): Promise<void> => {
    lastAt = now();
    await syncThose(mayBegin);
  };

  return {
    launched: async () => {
      const settings = await readSettings();
      if (settings.onLaunch && (await isAllowed(settings))) await sync();
    },
    tick: async () => {
      const settings = await readSettings();
      if (isDue(settings, lastAt, now()) && (await isAllowed(settings))) await sync();
    },
    online: async () => {
      if (await isAllowed(await readSettings())) await syncThose(lackedNetwork);
    },
  };
};

const tickMs = 30_000;

/** Starts it. Errors in it are those of a lost bridge, which every other verb tells as well. */
export const startAutoSync = (parts: AutoSyncParts, archiveReady: Promise<void>): void => {
  const auto = createAutoSync(parts);
  const quietly = (task: Promise<void>): void => void task.catch(() => undefined);
  quietly(archiveReady.then(auto.launched));
  setInterval(() => quietly(auto.tick()), tickMs);
  parts.bridge.onOnlineChanged((isOnline) => {
    if (isOnline) quietly(auto.online());
  });
};
