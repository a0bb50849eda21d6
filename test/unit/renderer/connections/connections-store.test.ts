import { describe, expect, it } from 'vitest';

import {
  findConnection,
  looksOf,
  refreshConnections,
  useConnectionsStore,
} from '../../../../src/renderer/connections/connections-store.ts';
import type { Connection, RemovedConnection } from '../../../../src/shared/connection.ts';
import type { Bridge } from '../../../../src/shared/ipc.ts';

const support: Connection = {
  id: 'c1',
  provider: 'cometchat',
  name: 'Support',
  settings: {},
  createdAt: 0,
  isSample: false,
  hasKey: true,
  colour: 'blue',
  isPaused: false,
};

const bridgeListing = (
  connections: readonly Connection[],
  removed: readonly RemovedConnection[] = [],
): Pick<Bridge, 'listConnections' | 'listRemovedConnections'> => ({
  listConnections: () => Promise.resolve(connections),
  listRemovedConnections: () => Promise.resolve(removed),
});

describe('the connections on screen', () => {
  it('are not known before main has answered', () => {
    expect(useConnectionsStore.getInitialState().connections).toBeNull();
  });

  it('are what main lists, and are found by id', async () => {
    await refreshConnections(bridgeListing([support]));
    expect(useConnectionsStore.getState().connections).toEqual([support]);
    expect(findConnection('c1')).toBe(support);
    expect(findConnection('gone')).toBeNull();
  });

  it('have a name when they are removed, and say so', async () => {
    const left = { provider: 'bird', name: 'Sales', colour: 'pink' } as const;
    const gone: RemovedConnection = { id: 'c2', ...left, removedAt: 1, withCalls: false };
    await refreshConnections(bridgeListing([support], [gone]));
    expect(looksOf('c1')).toEqual({ title: 'Support', colour: 'blue' });
    expect(looksOf('c2')).toEqual({ title: 'Sales (removed)', colour: 'pink' });
    expect(looksOf('c3')).toEqual({ title: 'Removed connection', colour: null });
  });
});
