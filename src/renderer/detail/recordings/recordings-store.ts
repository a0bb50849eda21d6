import { create } from 'zustand';

import type { Failure } from '../../../shared/failure.ts';
import type { Bridge } from '../../../shared/ipc.ts';
import type {
  KeptRecording,
  RecordingReference,
  RecordingRequest,
} from '../../../shared/recording.ts';
import { settled } from '../../../shared/settled.ts';

/** Where the copy of a recording on this disk stands. */
export type CopyState =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'none'; readonly failure: Failure | null }
  | {
      readonly kind: 'fetching';
      readonly receivedBytes: number;
      readonly totalBytes: number | null;
    }
  | { readonly kind: 'kept'; readonly kept: KeptRecording; readonly failure: Failure | null };

export interface RecordingsState {
  /** By `copyKey`; goes on while the pane is closed or another call is open. */
  readonly copies: ReadonlyMap<string, CopyState>;
  readonly set: (reference: RecordingReference, state: CopyState) => void;
}

export const copyKey = ({ connectionId, callId, recordingId }: RecordingReference): string =>
  JSON.stringify([connectionId, callId, recordingId]);

export const useRecordingsStore = create<RecordingsState>()((set) => ({
  copies: new Map(),
  set: (reference, state) =>
    set(({ copies }) => ({ copies: new Map(copies).set(copyKey(reference), state) })),
}));

const nowAt = (reference: RecordingReference): CopyState =>
  useRecordingsStore.getState().copies.get(copyKey(reference)) ?? { kind: 'unknown' };

const put = (reference: RecordingReference, state: CopyState): void =>
  useRecordingsStore.getState().set(reference, state);

const noCopy: CopyState = { kind: 'none', failure: null };

/** Asks main what lies on this disk. What is being fetched is left alone. */
export const lookForCopy = async (bridge: Bridge, reference: RecordingReference): Promise<void> => {
  const { connectionId, callId, recordingId } = reference;
  const call = { connectionId, callId, recordingIds: [recordingId] };
  const answer = await settled(bridge.keptRecordings(call));
  if (nowAt(reference).kind === 'fetching') return;
  const [kept] = answer.ok ? answer.value : [];
  if (kept !== undefined) put(reference, { kind: 'kept', kept, failure: null });
  else put(reference, answer.ok ? noCopy : { kind: 'none', failure: answer.failure });
};

/** A person's own stop is no failure to speak of. */
const spokenOf = (failure: Failure): Failure | null =>
  failure.kind === 'cancelled' ? null : failure;

export const fetchCopy = async (bridge: Bridge, request: RecordingRequest): Promise<void> => {
  if (nowAt(request).kind === 'fetching') return;
  put(request, { kind: 'fetching', receivedBytes: 0, totalBytes: null });
  const answer = await settled(bridge.fetchRecording(request));
  put(
    request,
    answer.ok
      ? { kind: 'kept', kept: answer.value, failure: null }
      : { kind: 'none', failure: spokenOf(answer.failure) },
  );
};

export const saveCopy = async (
  bridge: Bridge,
  reference: RecordingReference,
  suggestedName: string,
): Promise<void> => {
  const state = nowAt(reference);
  if (state.kind !== 'kept') return;
  const answer = await settled(bridge.saveRecording({ ...reference, suggestedName }));
  put(reference, { ...state, failure: answer.ok ? null : answer.failure });
};

export const deleteCopy = async (bridge: Bridge, reference: RecordingReference): Promise<void> => {
  const state = nowAt(reference);
  if (state.kind !== 'kept') return;
  const answer = await settled(bridge.deleteRecording(reference));
  put(reference, answer.ok ? noCopy : { ...state, failure: answer.failure });
};

/** Follows how far downloads are; returns the stop. */
export const followDownloads = (bridge: Bridge): (() => void) =>
  bridge.onRecordingProgress(({ receivedBytes, totalBytes, ...reference }) => {
    if (nowAt(reference).kind !== 'fetching') return;
    put(reference, { kind: 'fetching', receivedBytes, totalBytes });
  });
