import type { Condition, RangeColumn, ValueColumn } from '../archive/condition.ts';
import { rangeColumns, valueColumns } from '../archive/condition.ts';
import { columnTitles } from '../format/column-titles.ts';
import type { Subject } from './find-store.ts';

/** In the order of the menu. */
export const subjects: readonly Subject[] = [
  'outcome',
  'type',
  'direction',
  'connection',
  'person',
  'from',
  'to',
  'duration',
  'ringing',
  'billed',
  'participants',
  'initiated',
  'recording',
  'mode',
  'providerStatus',
];

const ownTitles = { person: 'Person or number', providerStatus: 'Provider status' } as const;

export const subjectTitle = (subject: Subject): string =>
  subject === 'person' || subject === 'providerStatus' ? ownTitles[subject] : columnTitles[subject];

export const isValueColumn = (subject: Subject): subject is ValueColumn =>
  (valueColumns as readonly Subject[]).includes(subject);

export const isRangeColumn = (subject: Subject): subject is RangeColumn =>
  (rangeColumns as readonly Subject[]).includes(subject);

export const subjectOfCondition = (condition: Condition): Subject => {
  if (condition.kind !== 'person') return condition.column;
  const { role = 'any' } = condition;
  return role === 'any' ? 'person' : role;
};
