/** Columns that hold one of few values; their filter is a list of ticked ones. */
export const valueColumns = [
  'outcome',
  'type',
  'direction',
  'connection',
  'mode',
  'providerStatus',
  'recording',
] as const;

export type ValueColumn = (typeof valueColumns)[number];

/** Columns that hold a time or a number. */
export const rangeColumns = ['initiated', 'duration', 'ringing', 'billed', 'participants'] as const;

export type RangeColumn = (typeof rangeColumns)[number];

/** One filter on one column. `isNot` turns it round: exactly the calls that it would leave out. */
export type Condition = ValuesCondition | RangeCondition | PersonCondition;

/** The call's value is one of these. */
export interface ValuesCondition {
  readonly kind: 'values';
  readonly column: ValueColumn;
  /**
   * Outcomes, call types and directions by their words in `Session`, connections by id, mode and
   * provider status as the provider wrote them, recording as `yes` or `no`. `null` stands for calls
   * without a value.
   */
  readonly values: readonly (string | null)[];
  readonly isNot: boolean;
}

/** The call's number lies between two, both included. A call without the number never does. */
export interface RangeCondition {
  readonly kind: 'range';
  readonly column: RangeColumn;
  /** Epoch milliseconds for *initiated*, seconds for durations; `null` leaves the side open. */
  readonly min: number | null;
  readonly max: number | null;
  readonly isNot: boolean;
}

/** Somebody in the call: either end, or a participant; or only the one end that `role` names. */
export interface PersonCondition {
  readonly kind: 'person';
  /** `any` when absent. */
  readonly role?: PersonRole;
  /** `contains` looks into ids and names as the search does; `is` wants this very id. */
  readonly match: 'contains' | 'is';
  readonly text: string;
  readonly isNot: boolean;
}

export type PersonRole = 'any' | 'from' | 'to';
