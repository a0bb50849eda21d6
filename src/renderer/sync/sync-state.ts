import { assertNever } from '../../shared/assert-never.ts';
import type { Failure } from '../../shared/failure.ts';
import type { SyncEvent } from './sync-loop.ts';

export type SyncPhase =
  /** No run since the app was started. */
  | { readonly kind: 'idle' }
  | { readonly kind: 'starting' }
  | { readonly kind: 'running' }
  | { readonly kind: 'paused' }
  | { readonly kind: 'stopping' }
  | { readonly kind: 'done' }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** Of the run under way or, when none is, of the last one. */
export interface SyncCounts {
  readonly pages: number;
  readonly added: number;
  readonly changed: number;
  readonly unreadable: number;
  /** Calls the provider has listed so far, those before a resumption included. */
  readonly seen: number;
  /** How many calls the provider says the listing has; `null` where it does not say. */
  readonly providerTotal: number | null;
}

/** What the screen knows of one connection's sync. */
export interface ConnectionSync {
  readonly state: SyncPhase;
  readonly counts: SyncCounts;
  /** Why the last run ended early; `null` once a run has started again. */
  readonly lastFailure: Failure | null;
}

const noCounts: SyncCounts = {
  pages: 0,
  added: 0,
  changed: 0,
  unreadable: 0,
  seen: 0,
  providerTotal: null,
};

export const idle: ConnectionSync = {
  state: { kind: 'idle' },
  counts: noCounts,
  lastFailure: null,
};

export const starting: ConnectionSync = { ...idle, state: { kind: 'starting' } };

/** Whether a run is under way, resting ones included. */
export const isActive = ({ state }: ConnectionSync): boolean =>
  ['starting', 'running', 'paused', 'stopping'].includes(state.kind);

const withPage = (
  counts: SyncCounts,
  { report, checkpoint }: Extract<SyncEvent, { kind: 'page' }>,
): SyncCounts => ({
  pages: counts.pages + 1,
  added: counts.added + report.added,
  changed: counts.changed + report.changed,
  unreadable: counts.unreadable + report.unreadable,
  seen: checkpoint?.callsSeen ?? counts.seen,
  providerTotal: checkpoint?.providerTotal ?? counts.providerTotal,
});

export const afterEvent = (sync: ConnectionSync, event: SyncEvent): ConnectionSync => {
  switch (event.kind) {
    case 'started':
      // Pausing or stopping may have been asked for before main answered.
      return sync.state.kind === 'starting' ? { ...sync, state: { kind: 'running' } } : sync;
    case 'page':
      return { ...sync, counts: withPage(sync.counts, event) };
    case 'done':
    case 'stopped':
      return { ...sync, state: { kind: event.kind } };
    case 'failed':
      return {
        ...sync,
        state: { kind: 'failed', failure: event.failure },
        lastFailure: event.failure,
      };
    default:
      return assertNever(event);
  }
};

/** A person's pause, resume or stop; what does not fit the state changes nothing. */
export const afterWish = (
  sync: ConnectionSync,
  wish: 'paused' | 'running' | 'stopping',
): ConnectionSync => {
  const fits = {
    paused: sync.state.kind === 'running' || sync.state.kind === 'starting',
    running: sync.state.kind === 'paused',
    stopping: isActive(sync),
  };
  return fits[wish] ? { ...sync, state: { kind: wish } } : sync;
};
