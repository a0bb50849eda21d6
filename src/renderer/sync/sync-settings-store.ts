import { create } from 'zustand';

import type { Failure, Result } from '../../shared/failure.ts';
import type { Bridge } from '../../shared/ipc.ts';
import { settled } from '../../shared/settled.ts';
import {
  connectionSyncOf,
  defaultSyncSettings,
  type ConnectionSyncSettings,
  type SyncSettings,
} from '../../shared/sync-settings.ts';

export interface SyncSettingsStore {
  /** What main has stored; the defaults until it has answered. */
  readonly settings: SyncSettings;
  /** Why the settings could not be read or stored; `null` when they could. */
  readonly failure: Failure | null;
}

export const useSyncSettingsStore = create<SyncSettingsStore>()(() => ({
  settings: defaultSyncSettings,
  failure: null,
}));

const take = (answer: Result<SyncSettings>): Result<SyncSettings> => {
  useSyncSettingsStore.setState(
    answer.ok ? { settings: answer.value, failure: null } : { failure: answer.failure },
  );
  return answer;
};

export const loadSyncSettings = async (bridge: Pick<Bridge, 'syncSettings'>): Promise<void> => {
  take(await settled(bridge.syncSettings()));
};

type Saving = Pick<Bridge, 'saveSyncSettings'>;

/** Stores a change. It is on screen at once; a failure takes it back and says why. */
export const saveSyncSettings = async (
  bridge: Saving,
  change: Partial<SyncSettings>,
): Promise<Result<SyncSettings>> => {
  const { settings } = useSyncSettingsStore.getState();
  const wanted = { ...settings, ...change };
  // At once, so that a second change that comes quickly is made to this one and not beside it.
  useSyncSettingsStore.setState({ settings: wanted });
  const answer = take(await settled(bridge.saveSyncSettings(wanted)));
  if (!answer.ok) useSyncSettingsStore.setState({ settings });
  return answer;
};

export const saveConnectionSync = (
  bridge: Saving,
  connectionId: string,
  change: Partial<ConnectionSyncSettings>,
): Promise<Result<SyncSettings>> => {
  const { connections } = useSyncSettingsStore.getState().settings;
  const before = connectionSyncOf({ connections }, connectionId);
  return saveSyncSettings(bridge, {
    connections: { ...connections, [connectionId]: { ...before, ...change } },
  });
};
