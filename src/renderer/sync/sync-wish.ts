import type { Bridge, SyncRequest } from '../../shared/ipc.ts';
import type { TimeRange } from '../../shared/page.ts';
import type { EpochMs } from '../../shared/session.ts';
import { connectionSyncOf, defaultSyncSettings } from '../../shared/sync-settings.ts';
import type { Archive } from '../archive/contract.ts';
import { shownZone } from '../format/zone-store.ts';
import { wantedDays } from './wanted-days.ts';

/** Why a sync is run: what it may leave out depends on it. */
export interface SyncWish {
  /** Just this span of time. */
  readonly only?: TimeRange;
  /** Nobody asked: windows whose counts differ have been read again often enough today. */
  readonly isAutomatic?: boolean;
}

const dayMs = 86_400_000;

/** Puts together what main plans a run from. */
export const syncRequestFor = async (
  { bridge, archive }: { bridge: Pick<Bridge, 'syncSettings'>; archive: Pick<Archive, 'holdings'> },
  connectionId: string,
  wish: SyncWish,
  now: EpochMs = Date.now(),
): Promise<SyncRequest> => {
  const differsBefore = wish.isAutomatic === true ? now - dayMs : Infinity;
  const [held, answer] = await Promise.all([
    archive.holdings(connectionId, { differsBefore }),
    bridge.syncSettings(),
  ]);
  // Settings that cannot be read must not keep calls from being fetched.
  const settings = answer.ok ? answer.value : defaultSyncSettings;
  const choice = connectionSyncOf(settings, connectionId);
  const { howFarBackDays, trailingHours, providerKeepsDays = null } = choice;
  const { from, to } = wantedDays(choice, shownZone());
  return {
    connectionId,
    ...held,
    howFarBackDays,
    keepFrom: from === 0 ? null : from,
    keepBefore: to === Infinity ? null : to,
    providerKeepsDays,
    trailingHours,
    only: wish.only ?? null,
  };
};
