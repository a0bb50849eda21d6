import { z } from 'zod';
import { connectionColours } from '../../shared/connection-colour.ts';
import { detailKinds } from '../../shared/detail.ts';
import type { Requests } from '../../shared/ipc.ts';
import { providerIds } from '../../shared/provider.ts';
import { mostPending } from '../../shared/sync-limits.ts';
import { themes } from '../../shared/theme.ts';
import { layoutSchema } from '../layout/layout-schema.ts';
import { syncSettings } from '../sync/settings-file.ts';
import type { Verb } from './verbs.ts';

type RequestSchemas = { readonly [V in Verb]: z.ZodType<Parameters<Requests[V]>> };

const id = z.string().min(1).max(200);

/** Providers' ids have no documented bound; 4,096 leaves room for twice the longest one tried. */
const callId = z.string().min(1).max(4_096);

const count = z.int().nonnegative();

const fieldKey = z.string().regex(/^[A-Za-z][A-Za-z0-9]{0,39}$/);

/** Room for a pasted 10 kB key: whether it is a good one is for the connection's own check. */
const fieldValues = z
  .record(fieldKey, z.string().max(12_000))
  .refine((values) => Object.keys(values).length <= 20);

const draft = z.strictObject({
  id: id.optional(),
  provider: z.enum(providerIds),
  name: z.string().max(500),
  settings: fieldValues,
  secrets: fieldValues,
  acceptsWeakKeyStorage: z.boolean().optional(),
});

const connectionUpdate = z.strictObject({
  id,
  name: z.string().max(500).optional(),
  colour: z.enum(connectionColours).optional(),
  isPaused: z.boolean().optional(),
});

const timeRange = z.strictObject({ from: z.number(), to: z.number() });

const syncRequest = z.strictObject({
  connectionId: id,
  heldSeq: count,
  settled: z.array(timeRange).max(10_000),
  pending: z.array(z.strictObject({ callId, initiatedAt: z.number().nullable() })).max(mostPending),
  howFarBackDays: z.int().positive().nullable(),
  keepFrom: z.number().nullable(),
  keepBefore: z.number().nullable(),
  providerKeepsDays: z.int().positive().nullable(),
  trailingHours: z.number().positive(),
  only: timeRange.nullable(),
});

const exportCell = z.union([z.string(), z.number(), z.null()]);

const exportRows = z.array(z.array(exportCell).max(500)).max(20_000);

const exportRequest = z.strictObject({
  suggestedName: z.string().max(500),
  header: z.array(z.string().max(1_000)).min(1).max(500),
  rowCount: count,
  isSpreadsheetSafe: z.boolean(),
});

/** Recordings' ids are as long as calls' are. An empty one names none. */
const recording = { connectionId: id, callId, recordingId: callId };

const transcription = { connectionId: id, callId, transcriptionId: callId };

const nothing = z.tuple([]);

/** Some thousands of views. The text means something to the page alone. */
const mostViewsText = 1024 * 1024;

/** What each verb accepts, and nothing besides: unknown keys and further arguments are refused. */
export const requestSchemas: RequestSchemas = {
  appInfo: nothing,
  listConnections: nothing,
  saveConnection: z.tuple([draft]),
  testConnection: z.tuple([draft]),
  updateConnection: z.tuple([connectionUpdate]),
  removeConnection: z.tuple([z.strictObject({ id, withCalls: z.boolean() })]),
  listRemovedConnections: nothing,
  exploreSamples: nothing,
  startSync: z.tuple([syncRequest]),
  nextPages: z.tuple([id]),
  stopSync: z.tuple([id]),
  lookUpCall: z.tuple([z.strictObject({ connectionId: id, callId, heldSeq: count })]),
  callDetail: z.tuple([
    z.strictObject({ connectionId: id, callId, heldSeq: count, kind: z.enum(detailKinds) }),
  ]),
  keptRecordings: z.tuple([
    z.strictObject({ connectionId: id, callId, recordingIds: z.array(callId).max(200) }),
  ]),
  fetchRecording: z.tuple([z.strictObject({ ...recording, host: z.string().max(300).nullable() })]),
  cancelRecording: z.tuple([z.strictObject(recording)]),
  saveRecording: z.tuple([z.strictObject({ ...recording, suggestedName: z.string().max(500) })]),
  deleteRecording: z.tuple([z.strictObject(recording)]),
  keptTranscript: z.tuple([z.strictObject(transcription)]),
  fetchTranscript: z.tuple([
    z.strictObject({ ...transcription, host: z.string().max(300).nullable() }),
  ]),
  syncSettings: nothing,
  saveSyncSettings: z.tuple([syncSettings]),
  isOnBattery: nothing,
  setTheme: z.tuple([z.enum(themes)]),
  layout: nothing,
  saveLayout: z.tuple([layoutSchema]),
  journalPositions: nothing,
  replayPage: z.tuple([z.strictObject({ connectionId: id, afterSeq: count })]),
  resetStore: nothing,
  keptViews: nothing,
  keepViews: z.tuple([z.string().max(mostViewsText)]),
  beginExport: z.tuple([exportRequest]),
  writeExportRows: z.tuple([id, exportRows]),
  finishExport: z.tuple([id]),
  cancelExport: z.tuple([id]),
};

export const verbs = Object.keys(requestSchemas) as readonly Verb[];

/**
 * Largest arguments a verb takes: exports carry rows, a sync carries the ledger's gaps and
 * call ids by the hundred, the saved views are all of them; everything else is a control message.
 */
export const sizeLimitBytes = (verb: Verb): number => {
  if (verb === 'writeExportRows') return 8 * 1024 * 1024;
  if (verb === 'keepViews') return 2 * mostViewsText;
  return verb === 'startSync' ? 4 * 1024 * 1024 : 64 * 1024;
};
