import { describe, expect, it } from 'vitest';

import { logText } from '../../../../../src/renderer/connections/sync-log/log-text.ts';
import {
  outcomeWords,
  verdictWords,
} from '../../../../../src/renderer/connections/sync-log/run-words.ts';
import type { RunLogEntry } from '../../../../../src/shared/coverage.ts';

const start = Date.UTC(2026, 10, 21, 14, 3, 22);

const window = {
  from: 0,
  to: start,
  said: 1204,
  held: 1204,
  readings: 1,
  verdict: 'done',
} as const;

const run = (partial: Partial<RunLogEntry> = {}): RunLogEntry => ({
  runId: 'run-1',
  connectionId: 'acme',
  startedAt: start,
  endedAt: start + 125_000,
  outcome: 'done',
  firstSeq: 1,
  pages: 13,
  callsListed: 1204,
  added: 12,
  changed: 3,
  gone: 1,
  unreadable: 0,
  windowsDone: 1,
  windowsLeft: 0,
  retries: 4,
  windows: [window],
  errors: [{ kind: 'rate-limited', retryAt: null }],
  ...partial,
});

const about = { provider: 'CometChat', connection: 'Support' };

const text = (...runs: readonly RunLogEntry[]): string => logText(runs, { about, runningId: null });

describe('the sync log as text', () => {
  it('tells of a run when, how it ended, what it brought, its windows and its errors', () => {
    const lines = text(run()).split('\n');
    expect(lines[0]).toMatch(/^Sync log of Support · times in /u);
    expect(lines[2]).toMatch(/^2026-11-2\d \d\d:\d\d:22, 2 min 5 s · Done$/u);
    expect(lines.slice(3, 5)).toEqual([
      '  1,204 calls listed, 12 new, 3 changed, 1 no longer at the provider',
      '  13 pages, 1 window done, 4 requests repeated',
    ]);
    expect(lines[5]).toMatch(
      /^ {2}the beginning to 2026-\S+ \S+: provider said 1,204, we hold 1,204\. Complete$/u,
    );
    expect(lines[6]).toContain('Too many requests');
  });

  it('says which counts differ, and after how many readings', () => {
    expect(verdictWords({ ...window, verdict: 'differs', readings: 3 })).toBe(
      'Counts differ after 3 readings',
    );
  });

  it('says how many windows it does not list one by one', () => {
    expect(text(run({ windowsDone: 501 }))).toContain('and 500 more windows');
  });

  it('tells a run that was cut off from one that goes on', () => {
    const open = run({ endedAt: null, outcome: null });
    expect(outcomeWords(open, true)).toBe('Running');
    expect(outcomeWords(open, false)).toBe('Interrupted: Callshelf was closed');
  });

  it('has every run, newest first as they are given', () => {
    const runs = text(run(), run({ runId: 'run-0', startedAt: start - 86_400_000 }));
    expect(runs.match(/· Done/gu)).toHaveLength(2);
  });
});
