import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTimeline } from '../../../../src/main/samples/numbers/timeline.ts';

const timeline = createTimeline(7, 900);

const weekday = (second: number): number => new Date(second * 1000).getUTCDay();

describe('the timeline of sample calls', () => {
  it('never goes back as the serial grows', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3_000_000 }), (serial) => {
        expect(timeline.secondOf(serial + 1)).toBeGreaterThanOrEqual(timeline.secondOf(serial));
      }),
    );
  });

  it('finds the last call at or before any second', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_000_000, max: 2_000_000_000 }), (second) => {
        const serial = timeline.lastAt(second);
        expect(timeline.secondOf(serial)).toBeLessThanOrEqual(second);
        expect(timeline.secondOf(serial + 1)).toBeGreaterThan(second);
      }),
    );
  });

  it('has no call before it begins', () => {
    expect(timeline.lastAt(0)).toBe(-1);
  });

  it('is busy in working hours and nearly silent at weekends and at night', () => {
    const first = timeline.lastAt(1_700_000_000);
    const seconds = Array.from({ length: 9000 }, (_, n) => timeline.secondOf(first + n));
    const atWeekend = seconds.filter((second) => [0, 6].includes(weekday(second))).length;
    const atNight = seconds.filter((second) => new Date(second * 1000).getUTCHours() < 5).length;
    expect(atWeekend).toBeGreaterThan(0);
    expect(atWeekend).toBeLessThan(seconds.length * 0.05);
    expect(atNight).toBeLessThan(seconds.length * 0.02);
  });

  it('lets some calls share a second', () => {
    const ties = Array.from({ length: 4000 }, (_, n) => 2_000_000 + n).filter(
      (serial) => timeline.secondOf(serial) === timeline.secondOf(serial + 1),
    );
    expect(ties.length).toBeGreaterThan(20);
    expect(ties.length).toBeLessThan(200);
  });
});
