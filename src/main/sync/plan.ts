import type { SyncRequest } from '../../shared/ipc.ts';
import type { TimeRange } from '../../shared/page.ts';
import type { EpochMs } from '../../shared/session.ts';
import { mostRechecked } from '../../shared/sync-limits.ts';
import { fewestDays } from '../../shared/sync-settings.ts';
import { covers, isEmptyRange, overlap, without } from '../../shared/time-ranges.ts';

/** What a run reads, and in which order. */
export interface Plan {
  /** Newest first, apart from each other. */
  readonly ranges: readonly TimeRange[];
  /** Calls to ask for by id: not final when last seen, and in none of the ranges. */
  readonly recheck: readonly string[];
}

export interface PlanInput extends Omit<SyncRequest, 'connectionId' | 'heldSeq'> {
  /** Frozen at the run's start, by the provider's clock: later calls belong to the next run. */
  readonly bound: EpochMs;
  readonly hasDateFilter: boolean;
  /** After so many days the provider forgets: that a call is not listed then says nothing. */
  readonly retentionDays: number | null;
}

export const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** Providers whose times are whole seconds cannot be asked for parts of one. */
export const wholeSecond = (at: EpochMs): EpochMs => Math.floor(at / 1000) * 1000;

const reaching = (days: number | null, { bound }: PlanInput): TimeRange => ({
  from: days === null ? 0 : Math.max(0, wholeSecond(bound - days * dayMs)),
  to: bound,
});

/**
 * What the provider still has. Older time must never be listed: the calls held of it would not come,
 * and be flagged as taken back.
 */
const keptOf = (input: PlanInput): TimeRange =>
  reaching(fewestDays(input.retentionDays, input.providerKeepsDays), input);

/** May be empty. */
const wantedOf = (input: PlanInput): TimeRange => {
  const { howFarBackDays, keepFrom, keepBefore } = input;
  const asked = { from: keepFrom ?? 0, to: keepBefore ?? Infinity };
  return overlap(asked, overlap(keptOf(input), reaching(howFarBackDays, input)));
};

/** Everything that is wanted and not settled; the last hours are never taken for settled. */
const unsettled = (input: PlanInput): readonly TimeRange[] => {
  const { bound, only, settled, trailingHours } = input;
  if (only !== null) return [overlap(only, keptOf(input))];
  const trailingFrom = wholeSecond(bound - trailingHours * hourMs);
  const believed = settled.map((one) => overlap(one, { from: 0, to: trailingFrom }));
  return without(wantedOf(input), believed);
};

/** Without a date filter a listing is read from its newest call down, whatever lies between. */
const readable = (ranges: readonly TimeRange[], input: PlanInput): readonly TimeRange[] => {
  const [oldest] = ranges;
  if (input.hasDateFilter || oldest === undefined) return ranges.toReversed();
  return [{ from: oldest.from, to: input.bound }];
};

export const planRun = (input: PlanInput): Plan => {
  const wanted = unsettled(input).filter((range) => !isEmptyRange(range));
  const ranges = readable(wanted, input);
  const reached = wantedOf(input);
  const recheck = input.pending.filter(
    ({ initiatedAt: at }) =>
      at === null || (covers(reached, at) && !ranges.some((range) => covers(range, at))),
  );
  const ids = recheck.slice(0, mostRechecked).map(({ callId }) => callId);
  return { ranges, recheck: input.only === null ? ids : [] };
};
