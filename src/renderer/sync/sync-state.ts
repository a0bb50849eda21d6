import { assertNever } from '../../shared/assert-never.ts';
import type { Failure } from '../../shared/failure.ts';
import type { Waiting } from '../../shared/ipc.ts';
import type { WindowProgress } from '../../shared/page.ts';
import type { EpochMs } from '../../shared/session.ts';
import { samplesAfter, type Sample } from './rate.ts';
import type { Committed, SyncEvent } from './sync-loop.ts';

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
  /** Found to be no longer at the provider. */
  readonly gone: number;
  readonly unreadable: number;
  /** Different calls the provider has listed so far. */
  readonly seen: number;
  /** How many calls the provider says there are to list; `null` where it does not say. */
  readonly providerTotal: number | null;
  readonly windowsDone: number;
  /** An estimate until the last. */
  readonly windowsLeft: number;
}

/** What the screen knows of one connection's sync. */
export interface ConnectionSync {
  readonly state: SyncPhase;
  readonly counts: SyncCounts;
  /** What the run waits for, if it does; it goes on by itself. */
  readonly waiting: Waiting | null;
  /** What is being read; `null` between runs and while calls are asked for by id. */
  readonly reading: WindowProgress | null;
  readonly startedAt: EpochMs | null;
  /** For calls a second and the time left: `rate.ts`. */
  readonly samples: readonly Sample[];
}

const noCounts: SyncCounts = {
  pages: 0,
  added: 0,
  changed: 0,
  gone: 0,
  unreadable: 0,
  seen: 0,
  providerTotal: null,
  windowsDone: 0,
  windowsLeft: 0,
};

export const idle: ConnectionSync = {
  state: { kind: 'idle' },
  counts: noCounts,
  waiting: null,
  reading: null,
  startedAt: null,
  samples: [],
};

export const starting: ConnectionSync = { ...idle, state: { kind: 'starting' } };

/** Whether a run is under way, resting ones included. */
export const isActive = ({ state }: ConnectionSync): boolean =>
  ['starting', 'running', 'paused', 'stopping'].includes(state.kind);

const withPages = (counts: SyncCounts, { pages, report, checkpoint }: Committed): SyncCounts => ({
  pages: counts.pages + pages,
  added: counts.added + report.added,
  changed: counts.changed + report.changed,
  gone: counts.gone + report.gone,
  unreadable: counts.unreadable + report.unreadable,
  seen: checkpoint?.callsSeen ?? counts.seen,
  providerTotal: checkpoint === null ? counts.providerTotal : checkpoint.providerTotal,
  windowsDone: checkpoint?.windowsDone ?? counts.windowsDone,
  windowsLeft: checkpoint?.windowsLeft ?? counts.windowsLeft,
});

const atRest = { waiting: null, reading: null } as const;

export const afterEvent = (
  sync: ConnectionSync,
  event: SyncEvent,
  now: EpochMs = Date.now(),
): ConnectionSync => {
  switch (event.kind) {
    case 'started': {
      // Pausing or stopping may have been asked for before main answered.
      const state = sync.state.kind === 'starting' ? ({ kind: 'running' } as const) : sync.state;
      return { ...sync, state, startedAt: event.startedAt };
    }
    case 'pages': {
      const counts = withPages(sync.counts, event);
      const samples = samplesAfter(sync.samples, { at: now, seen: counts.seen });
      return { ...sync, counts, samples, reading: event.window };
    }
    case 'done':
    case 'stopped':
      return { ...sync, ...atRest, state: { kind: event.kind } };
    case 'failed':
      return { ...sync, ...atRest, state: { kind: 'failed', failure: event.failure } };
    default:
      return assertNever(event);
  }
};

/** A notice that comes after the end belongs to nobody. */
export const afterWaiting = (sync: ConnectionSync, waiting: Waiting | null): ConnectionSync =>
  isActive(sync) ? { ...sync, waiting } : sync;

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
