import { describe, expect, it } from 'vitest';

import { slotsComingAgain } from '../../../../src/main/sync/coming-again.ts';
import { startRun } from '../../../../src/main/sync/sync-run.ts';
import type { TimeRange } from '../../../../src/shared/page.ts';
import {
  answer,
  connectedTo,
  partsAround,
  scriptedClient,
  syncRequest,
} from './scripted-provider.ts';

const page = {
  slots: [{ start: 10, end: 20 }],
  unreadable: [{ slot: { start: 21, end: 25 }, reason: 'sessionId: missing' }],
};
const all = [
  { start: 10, end: 20 },
  { start: 21, end: 25 },
];

describe('the calls that come again', () => {
  it('are those of a window that reaches into the hours which every run reads again', () => {
    expect(slotsComingAgain({ to: 1_001, settledTo: 1_000 }, page)).toEqual(all);
  });

  it('are none in a window that was old enough when it was read', () => {
    expect(slotsComingAgain({ to: 1_000, settledTo: 1_000 }, page)).toEqual([]);
  });

  it('are those that were asked for by id', () => {
    expect(slotsComingAgain(null, page)).toEqual(all);
  });

  it('are those that a run tells the journal of, and no others', async () => {
    const slotsJournaled = async (only: TimeRange | null) => {
      const { client } = scriptedClient([answer(['a', ''], null, 2)]);
      const { parts, entries } = partsAround(client);
      const start = { request: syncRequest({ only }), connected: connectedTo(client) };
      await startRun(parts, { ...start, mostAtOnce: 1 }).nextPages();
      return entries.map(({ slots }) => slots?.length);
    };
    expect(await slotsJournaled(null)).toEqual([2]);
    expect(await slotsJournaled({ from: 0, to: 1_000_000_000_000 })).toEqual([0]);
  });
});
