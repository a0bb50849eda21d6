import type { PersonRole, RangeColumn, ValueColumn } from '../../archive/condition.ts';

/** What a word before a colon leads to. */
export type KeyTarget =
  | { readonly kind: 'values'; readonly column: ValueColumn }
  | { readonly kind: 'has' }
  | { readonly kind: 'numbers'; readonly column: Exclude<RangeColumn, 'initiated'> }
  | { readonly kind: 'date'; readonly side: 'after' | 'before' | 'on' }
  | { readonly kind: 'person'; readonly role: PersonRole };

export interface QueryKey {
  readonly key: string;
  /** Beside the key in the list of completions. */
  readonly hint: string;
  readonly target: KeyTarget;
}

const values = (key: string, hint: string, column: ValueColumn): QueryKey => ({
  key,
  hint,
  target: { kind: 'values', column },
});

const numbers = (
  key: string,
  hint: string,
  column: Exclude<RangeColumn, 'initiated'>,
): QueryKey => ({ key, hint, target: { kind: 'numbers', column } });

const date = (side: 'after' | 'before' | 'on', hint: string): QueryKey => ({
  key: side,
  hint,
  target: { kind: 'date', side },
});

const person = (key: string, hint: string, role: PersonRole): QueryKey => ({
  key,
  hint,
  target: { kind: 'person', role },
});

/** The first key of a column is the one that is written. */
export const queryKeys: readonly QueryKey[] = [
  values('outcome', 'missed, answered, …', 'outcome'),
  values('type', 'audio, video, phone, …', 'type'),
  values('direction', 'incoming, outgoing', 'direction'),
  values('connection', 'by its name', 'connection'),
  values('mode', 'the provider’s word', 'mode'),
  values('status', 'the provider’s word', 'providerStatus'),
  values('recording', 'yes, no', 'recording'),
  { key: 'has', hint: 'recording', target: { kind: 'has' } },
  person('from', 'who called: name, number or ID', 'from'),
  person('to', 'who was called', 'to'),
  person('with', 'anybody in the call', 'any'),
  numbers('dur', 'talk time: >5m, 90s..3m', 'duration'),
  numbers('duration', 'talk time: >5m, 90s..3m', 'duration'),
  numbers('ring', 'ringing: >30s', 'ringing'),
  numbers('billed', 'billed time: <=1h', 'billed'),
  numbers('people', 'participants: 2..4', 'participants'),
  date('after', 'from that day on: 2025-03-01'),
  date('before', 'until the day before: 2025-03-01'),
  date('on', 'a day or days: 2025-03-01..2025-03-05'),
];

export const findKey = (key: string): QueryKey | undefined =>
  queryKeys.find((one) => one.key === key);
