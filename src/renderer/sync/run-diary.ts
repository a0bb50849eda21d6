import type { RunOutcome } from '../../shared/coverage.ts';
import type { Failure } from '../../shared/failure.ts';
import type { SyncStarted } from '../../shared/ipc.ts';
import type { Archive } from '../archive/contract.ts';

/** What only the one who runs a sync knows of it, for the run log. */
export interface RunDiary {
  readonly begin: (started: SyncStarted) => void;
  readonly noteError: (failure: Failure) => void;
  readonly noteRetries: (retries: number) => void;
  /** Writes how it ended. Never rejects: a store that is broken has said so already. */
  readonly close: (end: { readonly kind: RunOutcome; readonly failure?: Failure }) => Promise<void>;
}

export const createRunDiary = (
  archive: Pick<Archive, 'closeRun'>,
  connectionId: string,
): RunDiary => {
  let started: SyncStarted | null = null;
  let retries = 0;
  const errors = new Map<Failure['kind'], Failure>();

  const noteError = (failure: Failure): void => {
    // Put back last: the one that ended the run closes the list.
    errors.delete(failure.kind);
    errors.set(failure.kind, failure);
  };

  return {
    begin: (value) => {
      started = value;
    },
    noteError,
    noteRetries: (count) => {
      retries = count;
    },
    close: async ({ kind: outcome, failure }) => {
      if (failure !== undefined) noteError(failure);
      if (started === null) return;
      const end = { connectionId, ...started, endedAt: Date.now(), outcome };
      await archive
        .closeRun({ ...end, retries, errors: [...errors.values()] })
        .catch(() => undefined);
    },
  };
};
