import { contextBridge, ipcRenderer } from 'electron';
import type { IpcRendererEvent } from 'electron';
import { channelOf } from '../shared/channel.ts';
import type { Bridge, Notices, Requests } from '../shared/ipc.ts';

const request =
  <V extends keyof Requests>(verb: V) =>
  (...args: Parameters<Requests[V]>): Promise<ReturnType<Requests[V]>> =>
    ipcRenderer.invoke(channelOf(verb), ...args) as Promise<ReturnType<Requests[V]>>;

/** The page gets the value and never Electron's event, whose `sender` would be a way back in. */
const subscription =
  <N extends keyof Notices>(notice: N) =>
  (listener: (value: Notices[N]) => void): (() => void) => {
    const relay = (_event: IpcRendererEvent, value: Notices[N]): void => listener(value);
    ipcRenderer.on(channelOf(notice), relay);
    return () => void ipcRenderer.removeListener(channelOf(notice), relay);
  };

const bridge: Bridge = {
  appInfo: request('appInfo'),
  listConnections: request('listConnections'),
  saveConnection: request('saveConnection'),
  testConnection: request('testConnection'),
  updateConnection: request('updateConnection'),
  removeConnection: request('removeConnection'),
  listRemovedConnections: request('listRemovedConnections'),
  exploreSamples: request('exploreSamples'),
  startSync: request('startSync'),
  nextPages: request('nextPages'),
  stopSync: request('stopSync'),
  lookUpCall: request('lookUpCall'),
  setTheme: request('setTheme'),
  layout: request('layout'),
  saveLayout: request('saveLayout'),
  callDetail: request('callDetail'),
  keptRecordings: request('keptRecordings'),
  fetchRecording: request('fetchRecording'),
  cancelRecording: request('cancelRecording'),
  saveRecording: request('saveRecording'),
  deleteRecording: request('deleteRecording'),
  keptTranscript: request('keptTranscript'),
  fetchTranscript: request('fetchTranscript'),
  syncSettings: request('syncSettings'),
  saveSyncSettings: request('saveSyncSettings'),
  isOnBattery: request('isOnBattery'),
  journalPositions: request('journalPositions'),
  replayPage: request('replayPage'),
  resetStore: request('resetStore'),
  keptViews: request('keptViews'),
  keepViews: request('keepViews'),
  beginExport: request('beginExport'),
  writeExportRows: request('writeExportRows'),
  finishExport: request('finishExport'),
  cancelExport: request('cancelExport'),
  onOnlineChanged: subscription('onlineChanged'),
  onSyncWaiting: subscription('syncWaiting'),
  onCommand: subscription('command'),
  onRecordingProgress: subscription('recordingProgress'),
};

contextBridge.exposeInMainWorld('callshelf', bridge);
