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
  /** For so long after it began a call may still change, and is read again with every sync. */
  readonly trailingHours: number;
  /** How long the provider keeps calls, in days, where a person knows it; no provider says. */
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

/**
 * How far back it is of use to ask. What the provider has deleted by now must not be asked for: that
 * it is not listed any more would look as if it had been taken back.
 */
export const daysBack = ({
  howFarBackDays,
  providerKeepsDays = null,
}: Pick<ConnectionSyncSettings, 'howFarBackDays' | 'providerKeepsDays'>): number | null =>
  howFarBackDays === null || providerKeepsDays === null
    ? (howFarBackDays ?? providerKeepsDays)
    : Math.min(howFarBackDays, providerKeepsDays);
