import { create } from 'zustand';

import type { ConnectionColour } from '../../shared/connection-colour.ts';
import type { Connection, RemovedConnection } from '../../shared/connection.ts';
import type { Bridge } from '../../shared/ipc.ts';

export interface ConnectionsState {
  /** `null` until main has answered for the first time. */
  readonly connections: readonly Connection[] | null;
  /** Those that were removed: the calls they left still have a name. */
  readonly removed: readonly RemovedConnection[];
}

export const useConnectionsStore = create<ConnectionsState>()(() => ({
  connections: null,
  removed: [],
}));

/** Asks main again; called at start and after every change, so that main stays the one truth. */
export const refreshConnections = async (
  bridge: Pick<Bridge, 'listConnections' | 'listRemovedConnections'>,
): Promise<void> => {
  const [connections, removed] = await Promise.all([
    bridge.listConnections(),
    bridge.listRemovedConnections(),
  ]);
  useConnectionsStore.setState({ connections, removed });
};

export const findConnection = (id: string): Connection | null =>
  useConnectionsStore.getState().connections?.find((connection) => connection.id === id) ?? null;

/** What the screen says of a connection, removed ones included. */
export interface ConnectionLooks {
  /** `Support app`, `Support app (removed)`, `Removed connection` for one of long ago. */
  readonly title: string;
  readonly colour: ConnectionColour | null;
}

type Known = Pick<ConnectionsState, 'connections' | 'removed'>;

export const looksIn = ({ connections, removed }: Known, id: string): ConnectionLooks => {
  const held = connections?.find((connection) => connection.id === id);
  if (held !== undefined) return { title: held.name, colour: held.colour };
  const gone = removed.find((connection) => connection.id === id);
  if (gone !== undefined) return { title: `${gone.name} (removed)`, colour: gone.colour };
  return { title: connections === null ? '' : 'Removed connection', colour: null };
};

export const looksOf = (id: string): ConnectionLooks => looksIn(useConnectionsStore.getState(), id);
