import { EventEmitter } from 'node:events';
import { resolve } from 'node:path';
import { runInNewContext } from 'node:vm';
import { build } from 'vite';
import type { Rolldown } from 'vite';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Bridge } from '../../../src/shared/ipc.ts';

type Invocation = readonly unknown[];

let code = '';

/** The bundle a sandboxed preload would run, made as the app's build makes it. */
beforeAll(async () => {
  const output = (await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      rolldownOptions: {
        input: resolve('src/preload/index.ts'),
        external: ['electron'],
        output: { format: 'cjs', entryFileNames: 'index.cjs' },
      },
    },
  })) as Rolldown.RolldownOutput;
  code = output.output[0].code;
});

/** Runs it where, as in Electron's sandbox, nothing but `electron` can be required. */
const expose = () => {
  const invoked: Invocation[] = [];
  const exposed = new Map<string, Bridge>();
  const ipcRenderer = Object.assign(new EventEmitter(), {
    invoke: (...args: Invocation) => Promise.resolve(void invoked.push(args)),
  });
  const electron = {
    ipcRenderer,
    contextBridge: { exposeInMainWorld: (name: string, api: Bridge) => exposed.set(name, api) },
  };
  const require = (name: string): unknown =>
    name === 'electron' ? electron : expect.unreachable(`required ${name}`);
  runInNewContext(code, { require, exports: {}, module: { exports: {} } });
  return { bridge: exposed.get('callshelf')!, names: [...exposed.keys()], invoked, ipcRenderer };
};

describe('the bridge', () => {
  it('is the one thing exposed, and holds these verbs and no other', () => {
    const { bridge, names } = expose();
    expect(names).toEqual(['callshelf']);
    expect(Object.keys(bridge).sort()).toEqual([
      'appInfo',
      'beginExport',
      'callDetail',
      'cancelExport',
      'cancelRecording',
      'deleteRecording',
      'exploreSamples',
      'fetchRecording',
      'fetchTranscript',
      'finishExport',
      'isOnBattery',
      'journalPositions',
      'keepViews',
      'keptRecordings',
      'keptTranscript',
      'keptViews',
      'layout',
      'listConnections',
      'listRemovedConnections',
      'lookUpCall',
      'nextPages',
      'onCommand',
      'onOnlineChanged',
      'onRecordingProgress',
      'onSyncWaiting',
      'removeConnection',
      'replayPage',
      'resetStore',
      'saveConnection',
      'saveLayout',
      'saveRecording',
      'saveSyncSettings',
      'setTheme',
      'startSync',
      'stopSync',
      'syncSettings',
      'testConnection',
      'updateConnection',
      'writeExportRows',
    ]);
  });

  it('sends each verb under its own name with its arguments as they are', async () => {
    const { bridge, invoked } = expose();
    await bridge.appInfo();
    await bridge.writeExportRows('e1', [['a', 1, null]]);
    expect(invoked).toEqual([
      ['callshelf:appInfo'],
      ['callshelf:writeExportRows', 'e1', [['a', 1, null]]],
    ]);
  });

  it('gives a listener the value and never the event, until it is stopped', () => {
    const { bridge, ipcRenderer } = expose();
    const heard: unknown[][] = [];
    const stop = bridge.onCommand((...args) => heard.push(args));
    ipcRenderer.emit('callshelf:command', { sender: 'secret' }, 'find');
    stop();
    ipcRenderer.emit('callshelf:command', { sender: 'secret' }, 'export');
    expect(heard).toEqual([['find']]);
    expect(ipcRenderer.listenerCount('callshelf:command')).toBe(0);
  });

  it('stops one subscription without touching another', () => {
    const { bridge, ipcRenderer } = expose();
    const heard: boolean[] = [];
    const stop = bridge.onOnlineChanged(() => expect.unreachable());
    bridge.onOnlineChanged((isOnline) => heard.push(isOnline));
    stop();
    ipcRenderer.emit('callshelf:onlineChanged', {}, false);
    expect(heard).toEqual([false]);
  });
});
