import { describe, expect, it } from 'vitest';

import {
  findConnection,
  refreshConnections,
  useConnectionsStore,
} from '../../../../src/renderer/connections/connections-store.ts';
import type { Connection } from '../../../../src/shared/connection.ts';
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

/** A bridge of which only this verb is asked. */
const bridgeListing = (connections: readonly Connection[]): Bridge =>
  ({ listConnections: () => Promise.resolve(connections) }) as unknown as Bridge;

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
});
