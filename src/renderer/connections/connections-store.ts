import { create } from 'zustand';

import type { Connection } from '../../shared/connection.ts';
import type { Bridge } from '../../shared/ipc.ts';

export interface ConnectionsState {
  /** `null` until main has answered for the first time. */
  readonly connections: readonly Connection[] | null;
  readonly setConnections: (connections: readonly Connection[]) => void;
}

export const useConnectionsStore = create<ConnectionsState>()((set) => ({
  connections: null,
  setConnections: (connections) => set({ connections }),
}));

/** Asks main again; called at start and after every change, so that main stays the one truth. */
export const refreshConnections = async (bridge: Bridge): Promise<void> => {
  useConnectionsStore.getState().setConnections(await bridge.listConnections());
};

export const findConnection = (id: string): Connection | null =>
  useConnectionsStore.getState().connections?.find((connection) => connection.id === id) ?? null;
