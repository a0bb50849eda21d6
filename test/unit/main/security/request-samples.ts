import type { Requests } from '../../../../src/shared/ipc.ts';

type Samples = { readonly [V in keyof Requests]: Parameters<Requests[V]> };

const draft = {
  provider: 'cometchat',
  name: 'Support',
  settings: { appId: '1234abcd', region: 'us' },
  secrets: { apiKey: 'k' },
} as const;

/** One good call of every verb. */
export const requestSamples: Samples = {
  appInfo: [],
  listConnections: [],
  saveConnection: [draft],
  testConnection: [{ ...draft, id: 'c1', acceptsWeakKeyStorage: true }],
  updateConnection: [{ id: 'c1', name: 'Support', colour: 'teal', isPaused: true }],
  removeConnection: [{ id: 'c1', withCalls: false }],
  listRemovedConnections: [],
  exploreSamples: [],
  startSync: [
    {
      connectionId: 'c1',
      heldSeq: 7,
      settled: [{ from: 1_000, to: 2_000 }],
      pending: [{ callId: 'v1.us.77/…?#%', initiatedAt: null }],
      howFarBackDays: 90,
      keepFrom: 1_000,
      keepBefore: null,
      providerKeepsDays: 400,
      trailingHours: 48,
      only: null,
    },
  ],
  nextPages: ['r1'],
  stopSync: ['r1'],
  lookUpCall: [{ connectionId: 'c1', callId: 'v1.us/…?#%', heldSeq: 0 }],
  callDetail: [{ connectionId: 'c1', callId: 'c-1', heldSeq: 0, kind: 'events' }],
  keptRecordings: [{ connectionId: 'c1', callId: 'c-1', recordingIds: ['r-1'] }],
  fetchRecording: [{ connectionId: 'c1', callId: 'c-1', recordingId: 'r-1', host: null }],
  cancelRecording: [{ connectionId: 'c1', callId: 'c-1', recordingId: 'r-1' }],
  saveRecording: [{ connectionId: 'c1', callId: 'c-1', recordingId: 'r-1', suggestedName: 'Call' }],
  deleteRecording: [{ connectionId: 'c1', callId: 'c-1', recordingId: 'r-1' }],
  keptTranscript: [{ connectionId: 'c1', callId: 'c-1', transcriptionId: 't-1' }],
  fetchTranscript: [{ connectionId: 'c1', callId: 'c-1', transcriptionId: 't-1', host: null }],
  syncSettings: [],
  saveSyncSettings: [
    {
      everyMinutes: 15,
      onLaunch: true,
      sparesBattery: false,
      connections: {
        c1: { howFarBackDays: null, trailingHours: 48, keepFrom: '2025-03-01', keepUntil: null },
      },
    },
  ],
  isOnBattery: [],
  setTheme: ['dark'],
  layout: [],
  saveLayout: [
    {
      screen: 'calls',
      activeCall: null,
      sort: [{ column: 'initiated', direction: 'desc' }],
      columns: [{ id: 'initiated', width: 156 }],
      knownColumns: ['initiated'],
      panes: { details: 400 },
      recentActions: ['export'],
    },
  ],
  journalPositions: [],
  replayPage: [{ connectionId: 'c1', afterSeq: 0 }],
  resetStore: [],
  keptViews: [],
  keepViews: ['[]'],
  beginExport: [
    { suggestedName: 'calls.csv', header: ['Initiated'], rowCount: 1, isSpreadsheetSafe: true },
  ],
  writeExportRows: ['e1', [['+15551234567', 19, null]]],
  finishExport: ['e1'],
  cancelExport: ['e1'],
};
