import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';

import { bucketsBetween } from '../../../../src/renderer/archive/histogram/borders.ts';
import type { Histogram } from '../../../../src/renderer/archive/histogram/histogram.ts';
import { outcomes, type Outcome } from '../../../../src/shared/outcome.ts';
import type { Session } from '../../../../src/shared/session.ts';
import { anyCall, anyView, connectionIds } from './any-call.ts';
import { buildPage, buildSession } from './build-page.ts';
import { viewModel } from './plain-model.ts';
import { newestFirst, openTestArchive } from './test-archive.ts';

const berlin = 'Europe/Berlin';

const at = (text: string): number => Temporal.Instant.from(text).epochMilliseconds;

const hoursOf = ({ borders }: Pick<Histogram, 'borders'>): readonly number[] =>
  borders.slice(1).map((end, bucket) => (end - (borders[bucket] ?? 0)) / 3_600_000);

const archiveWith = async (sessions: readonly Session[]) => {
  const archive = await openTestArchive();
  for (const connectionId of connectionIds) {
    const own = sessions.filter((one) => one.connectionId === connectionId);
    await archive.commit(buildPage({ connectionId, sessions: own }));
  }
  return archive;
};

/** One entry for each bucket and outcome in which there are calls. */
const written = ({ borders, counts }: Histogram): Readonly<Record<string, number>> =>
  Object.fromEntries(
    [...counts].flatMap((calls, place) => {
      const start = borders[Math.floor(place / outcomes.length)] ?? Number.NaN;
      return calls === 0 ? [] : [[`${start} ${outcomes[place % outcomes.length] ?? ''}`, calls]];
    }),
  );

/** The plainest way: for each call the bucket that holds it, one after the other. */
const model = (
  sessions: readonly { readonly initiatedAt: number | null; readonly outcome: Outcome }[],
  borders: readonly number[],
): Readonly<Record<string, number>> => {
  const found: Record<string, number> = {};
  for (const { initiatedAt, outcome } of sessions) {
    if (initiatedAt === null) continue;
    const name = `${borders.findLast((start) => start <= initiatedAt) ?? ''} ${outcome}`;
    found[name] = (found[name] ?? 0) + 1;
  }
  return found;
};

describe('the histogram', () => {
  it('counts the calls that the plain model counts, whatever the view and the zone', async () => {
    const spread = fc.constantFrom(3_600_000, 86_400_000, 30 * 86_400_000, 400 * 86_400_000);
    const zones = fc.constantFrom(berlin, 'America/New_York', 'Asia/Kathmandu', 'UTC');
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(anyCall, { maxLength: 20, selector: ({ key }) => key }),
        anyView,
        zones,
        spread,
        async (calls, view, zone, unit) => {
          const sessions = calls.map((one) => ({
            ...one,
            initiatedAt:
              one.initiatedAt === null ? null : at('2024-03-01T00:00Z') + one.initiatedAt * unit,
          }));
          const archive = await archiveWith(sessions);
          const answer = await archive.histogram(view, zone);
          const expected = viewModel(sessions, view);
          expect(written(answer)).toEqual(model(expected, answer.borders));
          expect(answer.untimed).toBe(expected.filter((one) => one.initiatedAt === null).length);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('has days of 23 and of 25 hours where the clocks are changed', () => {
    const spring = bucketsBetween(at('2025-03-28T12:00Z'), at('2025-04-05T12:00Z'), berlin);
    expect(spring.unit).toBe('day');
    expect(hoursOf(spring)).toEqual([24, 24, 23, 24, 24, 24, 24, 24, 24]);
    const autumn = bucketsBetween(at('2025-10-24T12:00Z'), at('2025-11-01T12:00Z'), berlin);
    expect(hoursOf(autumn)).toEqual([24, 24, 25, 24, 24, 24, 24, 24, 24]);
  });

  it('has the hour that a clock shows twice twice, and no hour that it skips', () => {
    const hours = (day: string, next: string): number => {
      const [first, last] = [day, next].map(
        (text) => Temporal.ZonedDateTime.from(`${text}T00:00[${berlin}]`).epochMilliseconds,
      );
      return bucketsBetween(first ?? 0, (last ?? 0) - 1, berlin).borders.length - 1;
    };
    expect(hours('2025-03-30', '2025-03-31')).toBe(23);
    expect(hours('2025-10-26', '2025-10-27')).toBe(25);
  });

  it('begins weeks on Monday and months on the first, at midnight of the zone', () => {
    const local = (instant: number | undefined): string =>
      Temporal.Instant.fromEpochMilliseconds(instant ?? 0)
        .toZonedDateTimeISO(berlin)
        .toPlainDateTime()
        .toString();
    const weeks = bucketsBetween(at('2025-01-15T12:00Z'), at('2025-12-15T12:00Z'), berlin);
    expect([weeks.unit, local(weeks.borders[0])]).toEqual(['week', '2025-01-13T00:00:00']);
    const months = bucketsBetween(at('2020-01-15T12:00Z'), at('2025-12-15T12:00Z'), berlin);
    expect([months.unit, local(months.borders[0])]).toEqual(['month', '2020-01-01T00:00:00']);
  });

  it('takes times with parts of a millisecond', () => {
    expect(bucketsBetween(1_760_000_000_000.4, 1_760_000_000_000.6, berlin)).toMatchObject({
      unit: 'hour',
      borders: [1_759_996_800_000, 1_760_000_400_000],
    });
  });

  it('draws few bars however far apart the calls are', () => {
    const { unit, borders } = bucketsBetween(-8.64e15, 8.64e15, berlin);
    expect(unit).toBe('year');
    expect(borders.length).toBeLessThan(310);
  });

  it('says that there is nothing to draw where no call has a time', async () => {
    const archive = await archiveWith([buildSession({ initiatedAt: null })]);
    expect(await archive.histogram(newestFirst, berlin)).toMatchObject({ borders: [], untimed: 1 });
  });
});
