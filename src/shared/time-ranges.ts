import type { TimeRange } from './page.ts';
import type { EpochMs } from './session.ts';

/** Spans of time as sets: half open, so that what ends at an instant touches what begins there. */

export const isEmptyRange = ({ from, to }: TimeRange): boolean => from >= to;

export const overlap = (a: TimeRange, b: TimeRange): TimeRange => ({
  from: Math.max(a.from, b.from),
  to: Math.min(a.to, b.to),
});

export const overlaps = (a: TimeRange, b: TimeRange): boolean => !isEmptyRange(overlap(a, b));

export const covers = ({ from, to }: TimeRange, at: EpochMs): boolean => from <= at && at < to;

const plain = ({ from, to }: TimeRange): TimeRange => ({ from, to });

/** The parts of a span that none of the others covers; ascending. */
export const without = (range: TimeRange, others: readonly TimeRange[]): readonly TimeRange[] =>
  others.reduce<readonly TimeRange[]>(
    (left, hole) =>
      left.flatMap((one) => {
        if (!overlaps(one, hole)) return [one];
        const parts = [
          { from: one.from, to: hole.from },
          { from: hole.to, to: one.to },
        ];
        return parts.filter((part) => !isEmptyRange(part));
      }),
    isEmptyRange(range) ? [] : [plain(range)],
  );

/** The same time in as few spans as possible; ascending, apart from each other. */
export const united = (ranges: readonly TimeRange[]): readonly TimeRange[] => {
  const whole: TimeRange[] = [];
  const ascending = ranges.filter((one) => !isEmptyRange(one)).sort((a, b) => a.from - b.from);
  for (const range of ascending) {
    const last = whole.at(-1);
    if (last === undefined || range.from > last.to) whole.push(plain(range));
    else whole[whole.length - 1] = { from: last.from, to: Math.max(last.to, range.to) };
  }
  return whole;
};
