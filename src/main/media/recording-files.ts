import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import {
  isMediaType,
  type KeptRecording,
  type MediaType,
  type RecordingReference,
} from '../../shared/recording.ts';
import type { EpochMs } from '../../shared/session.ts';
import { writeAtomically } from '../files/atomic-write.ts';
import { fileFailure } from '../files/file-failure.ts';
import { renamePatiently } from '../files/rename-patiently.ts';
import { syncFolder } from '../files/sync-folder.ts';
import { isRecordingKey, recordingKey } from './recording-key.ts';

export const recordingsFolder = (userDataDir: string): string => join(userDataDir, 'recordings');

/** What is known of a kept recording besides its bytes. */
export interface RecordingNote {
  readonly mediaType: MediaType;
  readonly fetchedAt: EpochMs;
  readonly host: string;
}

/**
 * The recordings on this disk: a file of bytes each, named by its key, and a note of the same name
 * with `.json`. A file without its note is what a crash left and counts as none.
 */
export interface RecordingFiles {
  readonly kept: (reference: RecordingReference) => Promise<KeptRecording | null>;
  readonly pathOf: (reference: RecordingReference) => string;
  readonly begin: (reference: RecordingReference) => Promise<RecordingFile>;
  readonly remove: (reference: RecordingReference) => Promise<void>;
  readonly forgetConnection: (connectionId: string) => Promise<void>;
  /** Deletes what downloads left that a crash cut off. Before the first of this run. */
  readonly tidy: () => Promise<void>;
}

/** A download on its way. Either `keep` or `discard` ends it. */
export interface RecordingFile {
  readonly write: (bytes: Uint8Array) => Promise<void>;
  readonly keep: (note: RecordingNote) => Promise<void>;
  readonly discard: () => Promise<void>;
}

const temporaryEnd = '.part';

const noteShape = z.object({
  connectionId: z.string(),
  mediaType: z.string().refine(isMediaType),
  fetchedAt: z.number(),
  host: z.string(),
});

/** What a note says; `null` where there is none that can be read. */
export const readNote = async (folder: string, key: string) => {
  try {
    return noteShape.parse(JSON.parse(await readFile(join(folder, `${key}.json`), 'utf8')));
  } catch {
    return null;
  }
};

export const createRecordingFiles = (folder: string): RecordingFiles => {
  const pathOf = (reference: RecordingReference) => join(folder, recordingKey(reference));

  const removeKey = async (key: string): Promise<void> => {
    // The note first: without it the bytes are nobody's.
    await rm(join(folder, `${key}.json`), { force: true });
    await rm(join(folder, key), { force: true });
  };

  const begin = async (reference: RecordingReference): Promise<RecordingFile> => {
    const path = pathOf(reference);
    const temporary = join(folder, `.${randomBytes(12).toString('hex')}${temporaryEnd}`);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const handle = await open(temporary, 'wx', 0o600);
    const discard = async (): Promise<void> => {
      await handle.close().catch(() => undefined);
      await rm(temporary, { force: true }).catch(() => undefined);
    };
    return {
      write: (bytes) => handle.appendFile(bytes),
      keep: async (note) => {
        await handle.sync();
        await handle.close();
        await renamePatiently(temporary, path);
        await syncFolder(folder);
        const { connectionId } = reference;
        await writeAtomically(`${path}.json`, JSON.stringify({ connectionId, ...note }));
      },
      discard,
    };
  };

  return {
    pathOf,
    kept: async (reference) => {
      const key = recordingKey(reference);
      const note = await readNote(folder, key);
      const file = note === null ? null : await stat(join(folder, key)).catch(() => null);
      if (note === null || file === null) return null;
      const { mediaType, fetchedAt, host } = note;
      const address = `/recordings/${key}`;
      return {
        recordingId: reference.recordingId,
        address,
        mediaType,
        bytes: file.size,
        fetchedAt,
        host,
      };
    },
    begin: (reference) =>
      begin(reference).catch((error: unknown) => {
        throw fileFailure(error, folder);
      }),
    remove: (reference) =>
      removeKey(recordingKey(reference)).catch((error: unknown) => {
        throw fileFailure(error, pathOf(reference));
      }),
    tidy: async () => {
      for (const name of await readdir(folder).catch(() => [])) {
        if (name.endsWith(temporaryEnd)) await rm(join(folder, name), { force: true });
      }
    },
    forgetConnection: async (connectionId) => {
      for (const name of await readdir(folder).catch(() => [])) {
        const key = name.replace(/\.json$/, '');
        if (!name.endsWith('.json') || !isRecordingKey(key)) continue;
        if ((await readNote(folder, key))?.connectionId === connectionId) await removeKey(key);
      }
    },
  };
};
