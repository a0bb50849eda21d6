import type { Bridge } from '../../src/shared/ipc.ts';
import { ok } from '../../src/shared/failure.ts';
import { useCallsStore } from '../../src/renderer/calls/calls-store.ts';

import type {} from '../window.ts';

/**
 * The app's own page over the same archive, without a main process: for what no control on the
 * screen asks for yet. Its bridge answers what a start asks and refuses everything else.
 */
const answers: Partial<Bridge> = {
  appInfo: () =>
    Promise.resolve({
      version: 'bench',
      platform: 'other',
      isOnline: false,
      dataFolder: '',
      host: 'bench',
    }),
  listConnections: () => Promise.resolve([]),
  journalPositions: () => Promise.resolve(ok({})),
  onOnlineChanged: () => () => undefined,
  onCommand: () => () => undefined,
};

Object.assign(window, { callshelf: answers });

window.benchFilter = (text, conditions) => {
  const { view } = useCallsStore.getState();
  useCallsStore.setState({ view: { ...view, filter: { text, conditions } } });
};

await import('../../src/renderer/main.tsx');
