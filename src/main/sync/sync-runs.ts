import type {
  DetailRequest,
  LookUpRequest,
  NextPages,
  SyncRequest,
  SyncStarted,
} from '../../shared/ipc.ts';
import type { Checkpoint, Page } from '../../shared/page.ts';
import { FailureError } from '../failure-error.ts';
import { createLookUps } from './look-ups.ts';
import type { SyncParts } from './sync-parts.ts';
import { startRun, type SyncRun } from './sync-run.ts';

/** The runs under way, one a connection. Everything that goes wrong throws `FailureError`. */
export interface SyncRuns {
  /** Throws `already-syncing` while another run of the connection is alive and well. */
  readonly start: (request: SyncRequest) => Promise<SyncStarted>;
  /** Throws `cancelled` for a run that was stopped, ended or never was. */
  readonly nextPages: (runId: string) => Promise<NextPages>;
  readonly stop: (runId: string) => Promise<void>;
  readonly lookUp: (request: LookUpRequest) => Promise<Page>;
  readonly detail: (request: DetailRequest) => Promise<Page>;
  /** Before a connection is removed: its run and its look-ups. */
  readonly stopConnection: (connectionId: string) => Promise<void>;
  /** For quitting, and for a page that crashed or was loaded again: nobody asks for more. */
  readonly stopAll: () => Promise<void>;
  /** The machine goes to sleep, and wakes: requests are dropped, and made again. */
  readonly suspend: () => void;
  readonly resume: () => void;
  /** Where each run stands that has handed over a page. */
  readonly checkpoints: () => readonly Checkpoint[];
}

/** A connection's place for a run. Changes in place: it is the lock that its verbs share. */
interface Slot {
  readonly connectionId: string;
  /** `null` while the key is being opened. */
  run: SyncRun | null;
  isAsking: boolean;
  /** The last page could not be had: it may be asked for again, or another run begun instead. */
  hasFailed: boolean;
}

export const createSyncRuns = (parts: SyncParts): SyncRuns => {
  const slots = new Map<string, Slot>();
  const lookUps = createLookUps(parts);

  const take = (connectionId: string): Slot => {
    const held = slots.get(connectionId);
    const isFree = held === undefined || (held.hasFailed && !held.isAsking);
    if (!isFree) throw new FailureError({ kind: 'already-syncing' });
    const slot: Slot = { connectionId, run: null, isAsking: false, hasFailed: false };
    slots.set(connectionId, slot);
    return slot;
  };

  const isHeld = (slot: Slot): boolean => slots.get(slot.connectionId) === slot;

  const release = (slot: Slot): void => {
    if (isHeld(slot)) slots.delete(slot.connectionId);
  };

  const start = async (request: SyncRequest): Promise<SyncStarted> => {
    const slot = take(request.connectionId);
    try {
      const connected = await parts.connect(request.connectionId);
      if (!isHeld(slot)) throw new FailureError({ kind: 'cancelled' });
      slot.run = startRun(parts, { request, connected });
      return slot.run.started;
    } catch (error) {
      release(slot);
      throw error;
    }
  };

  const slotOf = (runId: string): Slot | undefined =>
    [...slots.values()].find(({ run }) => run?.started.runId === runId);

  const nextPages = async (runId: string): Promise<NextPages> => {
    const slot = slotOf(runId);
    if (slot?.run == null) throw new FailureError({ kind: 'cancelled' });
    if (slot.isAsking) throw new FailureError({ kind: 'already-syncing' });
    slot.isAsking = true;
    try {
      const next = await slot.run.nextPages();
      slot.hasFailed = false;
      if (next.kind === 'done') release(slot);
      return next;
    } catch (error) {
      slot.hasFailed = true;
      throw error;
    } finally {
      slot.isAsking = false;
    }
  };

  const runs = (): readonly SyncRun[] =>
    [...slots.values()].map(({ run }) => run).filter((run) => run !== null);

  const stopSlot = async (slot: Slot | undefined): Promise<void> => {
    if (slot === undefined) return;
    await slot.run?.stop();
    release(slot);
  };

  return {
    start,
    nextPages,
    stop: (runId) => stopSlot(slotOf(runId)),
    lookUp: lookUps.lookUp,
    detail: lookUps.detail,
    stopConnection: async (connectionId) => {
      await Promise.all([stopSlot(slots.get(connectionId)), lookUps.stop(connectionId)]);
    },
    stopAll: async () => {
      await Promise.all([...[...slots.values()].map(stopSlot), lookUps.stop(null)]);
    },
    suspend: () => runs().forEach((run) => run.suspend()),
    resume: () => runs().forEach((run) => run.resume()),
    checkpoints: () =>
      runs()
        .map((run) => run.checkpoint())
        .filter((one) => one !== null),
  };
};
