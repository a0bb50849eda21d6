import { formatCount, countOf } from '../format/count.ts';
import { isActive, type ConnectionSync } from '../sync/sync-state.ts';

/** All runs together, as the toolbar shows them. */
export interface SyncSummary {
  readonly kind: 'resting' | 'running' | 'paused' | 'stopping';
  /** `1,204 of 2,311 calls · page 13`; empty while resting. */
  readonly words: string;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

const kindOf = (active: readonly ConnectionSync[]): SyncSummary['kind'] => {
  const kinds = new Set(active.map(({ state }) => state.kind));
  if (kinds.size === 0) return 'resting';
  if (kinds.has('running') || kinds.has('starting')) return 'running';
  return kinds.has('paused') ? 'paused' : 'stopping';
};

const callsWords = (active: readonly ConnectionSync[]): string => {
  const seen = sum(active.map(({ counts }) => counts.seen));
  // A total of which a part is unknown would be wrong; providers' totals may also lag behind.
  const totals = active.map(({ counts }) => counts.providerTotal ?? Number.NaN);
  const total = sum(totals);
  return total > seen ? `${formatCount(seen)} of ${countOf(total, 'call')}` : countOf(seen, 'call');
};

const progressWords = (active: readonly ConnectionSync[]): string => {
  const pages = sum(active.map(({ counts }) => counts.pages));
  if (pages === 0) return 'Starting…';
  const place = active.length === 1 ? `page ${formatCount(pages)}` : countOf(pages, 'page');
  return `${callsWords(active)} · ${place}`;
};

export const syncSummary = (connections: readonly ConnectionSync[]): SyncSummary => {
  const active = connections.filter(isActive);
  const kind = kindOf(active);
  switch (kind) {
    case 'resting':
      return { kind, words: '' };
    case 'stopping':
      return { kind, words: 'Stopping…' };
    case 'paused':
      return { kind, words: `Paused · ${progressWords(active)}` };
    case 'running':
      return { kind, words: progressWords(active) };
  }
};
