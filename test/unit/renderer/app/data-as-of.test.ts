import { describe, expect, it } from 'vitest';

import { dataAsOf } from '../../../../src/renderer/app/data-as-of.ts';

const at = new Date(2026, 10, 19, 14, 3).getTime();
const hour = 3_600_000;

describe('how old the data is', () => {
  it('is not said before a run has reached its end', () => {
    expect(dataAsOf([], at)).toBeNull();
    expect(dataAsOf([{ lastRunFinishedAt: null }], at)).toBeNull();
  });

  it('is the time of the last finished run', () => {
    const overview = [{ lastRunFinishedAt: at - hour }, { lastRunFinishedAt: at }];
    expect(dataAsOf(overview, at + hour)).toBe('Data as of 14:03');
  });

  it('names the date when that was not today', () => {
    expect(dataAsOf([{ lastRunFinishedAt: at }], at + 24 * hour)).toBe(
      'Data as of 2026-11-19 14:03',
    );
  });
});
