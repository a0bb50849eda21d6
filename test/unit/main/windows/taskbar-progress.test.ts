import { describe, expect, it } from 'vitest';

import { barOf } from '../../../../src/main/windows/taskbar-progress.ts';
import { buildCheckpoint } from '../../renderer/archive/build-page.ts';

describe('the bar in the taskbar', () => {
  it('is not there while nothing runs', () => {
    expect(barOf([])).toBe(-1);
  });

  it('shows how far all runs are together', () => {
    const one = buildCheckpoint({ callsSeen: 100, providerTotal: 300 });
    const other = buildCheckpoint({ callsSeen: 50, providerTotal: 300 });
    expect(barOf([one, other])).toBe(0.25);
  });

  it('moves without an end where a provider does not say how much there is', () => {
    expect(barOf([buildCheckpoint({ providerTotal: 300 }), buildCheckpoint()])).toBe(2);
  });

  it('never overshoots a total that the listing has outgrown', () => {
    expect(barOf([buildCheckpoint({ callsSeen: 400, providerTotal: 300 })])).toBe(1);
  });
});
