import { describe, expect, it } from 'vitest';

import { syncSummary } from '../../../../src/renderer/app/sync-summary.ts';
import {
  idle,
  type ConnectionSync,
  type SyncPhase,
} from '../../../../src/renderer/sync/sync-state.ts';

const sync = (
  kind: Exclude<SyncPhase['kind'], 'failed'>,
  counts: Partial<ConnectionSync['counts']> = {},
): ConnectionSync => ({ ...idle, state: { kind }, counts: { ...idle.counts, ...counts } });

describe('the toolbar on syncing', () => {
  it('rests when no run is under way', () => {
    expect(syncSummary([])).toMatchObject({ kind: 'resting', words: '' });
    expect(syncSummary([sync('done', { seen: 5, pages: 1 }), idle])).toMatchObject({
      kind: 'resting',
      words: '',
    });
  });

  it('is starting until the first page is committed', () => {
    expect(syncSummary([sync('starting')])).toEqual({
      kind: 'running',
      words: 'Starting…',
      fraction: null,
    });
  });

  it('says how far the run is', () => {
    const running = sync('running', { seen: 500, pages: 5, providerTotal: 2000 });
    const { words, fraction } = syncSummary([running]);
    expect(words).toContain('500 of 2,000 calls');
    expect(fraction).toBe(0.25);
  });

  it('is paused only when every run is', () => {
    const paused = sync('paused', { seen: 100, pages: 1 });
    expect(syncSummary([paused]).kind).toBe('paused');
    expect(syncSummary([paused]).words).toMatch(/^Paused · .*100 calls/u);
    expect(syncSummary([paused, sync('running')]).kind).toBe('running');
  });

  it('says that it stops', () => {
    expect(syncSummary([sync('stopping')])).toMatchObject({ kind: 'stopping', words: 'Stopping…' });
  });
});
