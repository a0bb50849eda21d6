/** How syncing goes on by itself; a file of the app, not of a connection. */
export interface SyncSettings {
  /** Minutes between automatic syncs; 0 for none. */
  readonly everyMinutes: SyncInterval;
  readonly onLaunch: boolean;
  /** No automatic sync while the machine runs on its battery. */
  readonly sparesBattery: boolean;
  /** By connection id; one that is not here has `defaultConnectionSync`. */
  readonly connections: Readonly<Record<string, ConnectionSyncSettings>>;
}

export const syncIntervals = [0, 5, 15, 60] as const;

export type SyncInterval = (typeof syncIntervals)[number];

export interface ConnectionSyncSettings {
  /** How far back calls are fetched, in days; `null` for all there are. */
  readonly howFarBackDays: number | null;
  /**
   * The first and the last day to fetch calls of, such as `2025-03-01`, in the zone on screen; a side
   * that is absent or `null` is open. Where *how far back* says otherwise the narrower holds.
   */
  readonly keepFrom?: string | null | undefined;
  readonly keepUntil?: string | null | undefined;
  /** For so long after it began a call may still change, and is read again with every sync. */
  readonly trailingHours: number;
  /** How long the provider keeps calls, in days, where a person knows it and the provider is silent. */
  readonly providerKeepsDays?: number | null | undefined;
}

export const defaultConnectionSync: ConnectionSyncSettings = {
  howFarBackDays: null,
  trailingHours: 48,
};

export const defaultSyncSettings: SyncSettings = {
  everyMinutes: 0,
  onLaunch: false,
  sparesBattery: true,
  connections: {},
};

export const connectionSyncOf = (
  settings: Pick<SyncSettings, 'connections'>,
  connectionId: string,
): ConnectionSyncSettings => settings.connections[connectionId] ?? defaultConnectionSync;

/** The narrowest of several limits in days; `null` where there is none. */
export const fewestDays = (...limits: readonly (number | null | undefined)[]): number | null => {
  const days = limits.filter((limit) => limit != null);
  return days.length === 0 ? null : Math.min(...days);
};
