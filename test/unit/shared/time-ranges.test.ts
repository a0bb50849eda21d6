import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TimeRange } from '../../../src/shared/page.ts';
import {
  covers,
  isEmptyRange,
  overlaps,
  united,
  without,
} from '../../../src/shared/time-ranges.ts';

const range: fc.Arbitrary<TimeRange> = fc.record({ from: fc.nat(40), to: fc.nat(40) });
const ranges = fc.array(range, { maxLength: 6 });
const instants = Array.from({ length: 41 }, (_, at) => at);
const among = (all: readonly TimeRange[], at: number) => all.some((one) => covers(one, at));

const areApart = (all: readonly TimeRange[]): boolean =>
  all.every((one, at) => !isEmptyRange(one) && (at === 0 || (all[at - 1]?.to ?? 0) <= one.from));

describe('spans of time', () => {
  it('without others are what was in the one and in none of the others', () => {
    fc.assert(
      fc.property(range, ranges, (one, others) => {
        const left = without(one, others);
        expect(areApart(left)).toBe(true);
        for (const at of instants) {
          expect(among(left, at)).toBe(covers(one, at) && !among(others, at));
        }
      }),
    );
  });

  it('united are the same time in spans that neither overlap nor touch', () => {
    fc.assert(
      fc.property(ranges, (all) => {
        const whole = united(all);
        expect(whole.every(({ from }, at) => at === 0 || (whole[at - 1]?.to ?? 0) < from)).toBe(
          true,
        );
        for (const at of instants) expect(among(whole, at)).toBe(among(all, at));
      }),
    );
  });

  it('that only touch do not overlap', () => {
    expect(overlaps({ from: 0, to: 5 }, { from: 5, to: 9 })).toBe(false);
    expect(overlaps({ from: 0, to: 6 }, { from: 5, to: 9 })).toBe(true);
  });
});
