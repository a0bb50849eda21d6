import { copyFile, rm } from 'node:fs/promises';
import type {
  KeptRecording,
  RecordingProgress,
  RecordingReference,
  RecordingRequest,
  RecordingSaved,
  RecordingsOfCall,
  SaveRecordingRequest,
} from '../../shared/recording.ts';
import { mediaExtensions } from '../../shared/recording.ts';
import { FailureError } from '../failure-error.ts';
import { temporaryBeside } from '../files/export-file.ts';
import { fileFailure } from '../files/file-failure.ts';
import { renamePatiently } from '../files/rename-patiently.ts';
import { safeFileName } from '../files/safe-file-name.ts';
import { fetchRecording, type FetchParts, type OnBytes } from './fetch-recording.ts';
import { recordingKey } from './recording-key.ts';

export interface RecordingsParts extends FetchParts {
  /** The save dialog. The path is the person's choice and never comes from the page. */
  readonly chooseFile: (suggestedName: string) => Promise<string | null>;
  readonly onProgress: (progress: RecordingProgress) => void;
}

/** What may be done with recordings. Every failure throws `FailureError`. */
export interface Recordings {
  readonly kept: (call: RecordingsOfCall) => Promise<readonly KeptRecording[]>;
  /** A second ask while the first is under way waits for the same file. */
  readonly fetch: (request: RecordingRequest) => Promise<KeptRecording>;
  readonly cancel: (reference: RecordingReference) => Promise<void>;
  readonly save: (request: SaveRecordingRequest) => Promise<RecordingSaved>;
  readonly remove: (reference: RecordingReference) => Promise<void>;
  readonly forgetConnection: (connectionId: string) => Promise<void>;
  /** For quitting. */
  readonly cancelAll: () => Promise<void>;
}

interface UnderWay {
  readonly connectionId: string;
  readonly abort: AbortController;
  readonly kept: Promise<KeptRecording>;
}

/** So often the window is told how far a download is. */
const tellEveryMs = 250;

export const createRecordings = (parts: RecordingsParts): Recordings => {
  const { files } = parts;
  const underWay = new Map<string, UnderWay>();
  const tidied = files.tidy();
  tidied.catch(() => undefined);

  const telling = ({ connectionId, callId, recordingId }: RecordingReference): OnBytes => {
    let next: RecordingProgress | null = null;
    let isResting = false;
    const tell = (): void => {
      isResting = next !== null;
      if (next === null) return;
      parts.onProgress(next);
      next = null;
      // What came meanwhile is told afterwards: a line that stands still shows how far it got.
      setTimeout(tell, tellEveryMs).unref();
    };
    return (receivedBytes, totalBytes) => {
      next = { connectionId, callId, recordingId, receivedBytes, totalBytes };
      if (!isResting) tell();
    };
  };

  const begin = (request: RecordingRequest): UnderWay => {
    const abort = new AbortController();
    const work = async () => {
      await tidied;
      return fetchRecording(parts, request, abort.signal, telling(request));
    };
    return { connectionId: request.connectionId, abort, kept: work() };
  };

  const stop = async (meant: readonly UnderWay[]): Promise<void> => {
    for (const { abort } of meant) abort.abort();
    await Promise.all(meant.map(({ kept }) => kept.catch(() => undefined)));
  };

  const fetch = async (request: RecordingRequest): Promise<KeptRecording> => {
    const key = recordingKey(request);
    const one = underWay.get(key) ?? begin(request);
    underWay.set(key, one);
    try {
      return await one.kept;
    } finally {
      underWay.delete(key);
    }
  };

  const save = async (request: SaveRecordingRequest): Promise<RecordingSaved> => {
    const kept = await files.kept(request);
    if (kept === null) throw new FailureError({ kind: 'recording-gone' });
    const name = safeFileName(request.suggestedName, mediaExtensions[kept.mediaType]);
    const path = await parts.chooseFile(name);
    if (path === null) return { kind: 'dismissed' };
    await copyWhole(files.pathOf(request), path);
    return { kind: 'saved', path };
  };

  return {
    kept: async ({ connectionId, callId, recordingIds }) => {
      const found = recordingIds.map((recordingId) =>
        files.kept({ connectionId, callId, recordingId }),
      );
      return (await Promise.all(found)).filter((one) => one !== null);
    },
    fetch,
    cancel: (reference) =>
      stop([underWay.get(recordingKey(reference))].filter((one) => one !== undefined)),
    save,
    remove: files.remove,
    forgetConnection: async (connectionId) => {
      await stop([...underWay.values()].filter((one) => one.connectionId === connectionId));
      await files.forgetConnection(connectionId);
    },
    cancelAll: () => stop([...underWay.values()]),
  };
};

/** Beside the target first and then renamed: a full disk leaves what was there. */
const copyWhole = async (from: string, to: string): Promise<void> => {
  const temporary = temporaryBeside(to);
  try {
    await copyFile(from, temporary);
    await renamePatiently(temporary, to);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw fileFailure(error, to);
  }
};
