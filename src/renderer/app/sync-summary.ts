import { progressFraction, progressParts } from '../sync/progress-words.ts';
import { isActive, type ConnectionSync } from '../sync/sync-state.ts';

/** All runs together, as the toolbar shows them. */
export interface SyncSummary {
  readonly kind: 'resting' | 'running' | 'paused' | 'stopping';
  /** `Reading March 2024 · 1,204 of 2,311 calls · 85 calls/s`; empty while resting. */
  readonly words: string;
  /** From 0 to 1; `null` where nobody knows. */
  readonly fraction: number | null;
}

const kindOf = (active: readonly ConnectionSync[]): SyncSummary['kind'] => {
  const kinds = new Set(active.map(({ state }) => state.kind));
  if (kinds.size === 0) return 'resting';
  if (kinds.has('running') || kinds.has('starting')) return 'running';
  return kinds.has('paused') ? 'paused' : 'stopping';
};

const wordsOf = (kind: SyncSummary['kind'], active: readonly ConnectionSync[]): string => {
  const parts = progressParts(active);
  switch (kind) {
    case 'resting':
      return '';
    case 'stopping':
      return 'Stopping…';
    case 'paused':
      return ['Paused', ...parts].join(' · ');
    case 'running':
      return parts.length === 0 ? 'Starting…' : parts.join(' · ');
  }
};

export const syncSummary = (connections: readonly ConnectionSync[]): SyncSummary => {
  const active = connections.filter(isActive);
  const kind = kindOf(active);
  return { kind, words: wordsOf(kind, active), fraction: progressFraction(active) };
};
