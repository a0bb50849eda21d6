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
    expect(syncSummary([])).toEqual({ kind: 'resting', words: '' });
    expect(syncSummary([sync('done', { seen: 5, pages: 1 }), idle])).toEqual({
      kind: 'resting',
      words: '',
    });
  });

  it('says how far one run is', () => {
    expect(syncSummary([sync('running', { seen: 1204, pages: 13 })])).toEqual({
      kind: 'running',
      words: '1,204 calls · page 13',
    });
  });

  it('says of how many, where the provider knows', () => {
    const running = sync('running', { seen: 1204, pages: 13, providerTotal: 2311 });
    expect(syncSummary([running]).words).toBe('1,204 of 2,311 calls · page 13');
  });

  it('does not repeat a total that the listing has already outgrown', () => {
    const running = sync('running', { seen: 300, pages: 3, providerTotal: 200 });
    expect(syncSummary([running]).words).toBe('300 calls · page 3');
  });

  it('adds up runs that go on side by side, and leaves out a total that is known in part only', () => {
    const one = sync('running', { seen: 100, pages: 1, providerTotal: 500 });
    const other = sync('running', { seen: 200, pages: 2 });
    expect(syncSummary([one, other]).words).toBe('300 calls · 3 pages');
  });

  it('is starting until the first page is committed', () => {
    expect(syncSummary([sync('starting')])).toEqual({ kind: 'running', words: 'Starting…' });
  });

  it('is paused only when every run is', () => {
    const paused = sync('paused', { seen: 100, pages: 1 });
    expect(syncSummary([paused])).toEqual({ kind: 'paused', words: 'Paused · 100 calls · page 1' });
    expect(syncSummary([paused, sync('running')]).kind).toBe('running');
  });

  it('says that it stops', () => {
    expect(syncSummary([sync('stopping')])).toEqual({ kind: 'stopping', words: 'Stopping…' });
  });
});
