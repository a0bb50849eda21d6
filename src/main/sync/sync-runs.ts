import type {
  CallReference,
  DetailRequest,
  NextPage,
  SyncRequest,
  SyncStarted,
} from '../../shared/ipc.ts';
import type { Page } from '../../shared/page.ts';
import { FailureError } from '../failure-error.ts';
import { createLookUps } from './look-ups.ts';
import type { SyncParts } from './sync-parts.ts';
import { startRun, type SyncRun } from './sync-run.ts';

/** The runs under way, one a connection. Everything that goes wrong throws `FailureError`. */
export interface SyncRuns {
  /** Throws `already-syncing` while another run of the connection is alive and well. */
  readonly start: (request: SyncRequest) => Promise<SyncStarted>;
  /** Throws `cancelled` for a run that was stopped, ended or never was. */
  readonly nextPage: (runId: string) => Promise<NextPage>;
  readonly stop: (runId: string) => Promise<void>;
  readonly lookUp: (reference: CallReference) => Promise<Page>;
  readonly detail: (request: DetailRequest) => Promise<Page>;
  /** Before a connection is removed: its run and its look-ups. */
  readonly stopConnection: (connectionId: string) => Promise<void>;
  /** For quitting, and for a page that crashed or was loaded again: nobody asks for more. */
  readonly stopAll: () => Promise<void>;
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

  const start = async ({ connectionId, resumeFrom }: SyncRequest): Promise<SyncStarted> => {
    const slot = take(connectionId);
    try {
      const connected = await parts.connect(connectionId);
      if (!isHeld(slot)) throw new FailureError({ kind: 'cancelled' });
      slot.run = startRun(parts, { connectionId, connected, resumeFrom });
      return slot.run.started;
    } catch (error) {
      release(slot);
      throw error;
    }
  };

  const slotOf = (runId: string): Slot | undefined =>
    [...slots.values()].find(({ run }) => run?.started.runId === runId);

  const nextPage = async (runId: string): Promise<NextPage> => {
    const slot = slotOf(runId);
    if (slot?.run == null) throw new FailureError({ kind: 'cancelled' });
    if (slot.isAsking) throw new FailureError({ kind: 'already-syncing' });
    slot.isAsking = true;
    try {
      const next = await slot.run.nextPage();
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

  const stopSlot = async (slot: Slot | undefined): Promise<void> => {
    if (slot === undefined) return;
    await slot.run?.stop();
    release(slot);
  };

  return {
    start,
    nextPage,
    stop: (runId) => stopSlot(slotOf(runId)),
    lookUp: lookUps.lookUp,
    detail: lookUps.detail,
    stopConnection: async (connectionId) => {
      await Promise.all([stopSlot(slots.get(connectionId)), lookUps.stop(connectionId)]);
    },
    stopAll: async () => {
      await Promise.all([...[...slots.values()].map(stopSlot), lookUps.stop(null)]);
    },
  };
};
