import type { CoverageSpan, LedgerWindow } from '../../shared/coverage.ts';
import type { TimeRange } from '../../shared/page.ts';
import type { ProviderId } from '../../shared/provider.ts';
import { retentionDays } from '../../shared/provider-retention.ts';
import type { EpochMs } from '../../shared/session.ts';
import { fewestDays, type ConnectionSyncSettings } from '../../shared/sync-settings.ts';
import type { Archive } from '../archive/contract.ts';
import type { Zone } from '../format/date-time.ts';
import { wantedTime } from '../sync/wanted-days.ts';
import { calendarDays } from './calendar-days.ts';
import { dayView, type DayView } from './day-view.ts';

const dayMs = 86_400_000;

/** A connection without a single call still shows a month. */
const emptyDays = 30;

export interface CoverageQuestion {
  readonly connectionId: string;
  readonly provider: ProviderId;
  /** The oldest call that is held; `null` when none is. */
  readonly oldestAt: EpochMs | null;
  readonly settings: ConnectionSyncSettings;
  readonly zone: Zone;
}

/** All that the calendar of a connection shows, as of one moment. */
export interface Coverage {
  /** Whole months, oldest first. */
  readonly days: readonly DayView[];
  readonly earlier: CoverageSpan;
  /** Windows whose counts differ, newest first. */
  readonly differing: readonly LedgerWindow[];
  readonly oldestAt: EpochMs | null;
  readonly wanted: TimeRange;
}

const daysBefore = (now: EpochMs, days: number | null): EpochMs | null =>
  days === null ? null : now - days * dayMs;

/** Nothing is worth showing before both the oldest call and what is wanted. */
const firstShown = (oldestAt: EpochMs | null, { from, to }: TimeRange, now: EpochMs): EpochMs =>
  Math.min(
    oldestAt ?? Infinity,
    from === 0 ? Infinity : from,
    Math.min(now, to) - emptyDays * dayMs,
  );

export const loadCoverage = async (
  archive: Pick<Archive, 'coverage' | 'ledger'>,
  { connectionId, provider, oldestAt, settings, zone }: CoverageQuestion,
  now: EpochMs,
): Promise<Coverage> => {
  const wanted = wantedTime(settings, now, zone);
  const keptSince = daysBefore(
    now,
    fewestDays(retentionDays[provider], settings.providerKeepsDays),
  );
  const { days, borders } = calendarDays(firstShown(oldestAt, wanted, now), now, zone);
  const [ledger, spans] = await Promise.all([
    archive.ledger(connectionId),
    archive.coverage({ connectionId, borders, keptSince }),
  ]);
  const [earlier, ...ofDays] = spans;
  if (earlier === undefined || ofDays.length !== days.length) {
    throw new RangeError(`${spans.length} spans came for ${days.length} days`);
  }
  const differing = ledger.filter(({ state }) => state.kind === 'differs');
  const context = { now, wanted, keptSince, differing };
  const views = ofDays.flatMap((span, at) => {
    const day = days[at];
    return day === undefined ? [] : [dayView(day, span, context)];
  });
  return { days: views, earlier, differing, oldestAt, wanted };
};
