import { describe, expect, it } from 'vitest';

import { slotsComingAgain } from '../../../../src/main/sync/coming-again.ts';

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
});
