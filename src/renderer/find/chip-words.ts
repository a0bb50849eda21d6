import { assertNever } from '../../shared/assert-never.ts';
import type { Condition, PersonCondition, RangeCondition } from '../archive/condition.ts';
import { spellDuration } from '../format/duration.ts';
import { durations, writeBounds } from './query/bounds.ts';
import { writeEnd, writeStart } from './query/dates.ts';
import type { QueryContext } from './query/read-condition.ts';
import { subjectOfCondition, subjectTitle } from './subjects.ts';
import { valueTitle } from './value-words.ts';

const spelled = (seconds: number): string =>
  Number.isInteger(seconds) && (seconds < 3600 || seconds % 60 === 0)
    ? spellDuration(seconds)
    : durations.write(seconds);

/** `over 5 min`, `1 min 30 s to 3 min`; an odd bound as it is typed. */
const durationWords = (range: RangeCondition): string => {
  const [, sign = '', rest = ''] = /^([<>]=?)?(.*)$/u.exec(writeBounds(range, durations)) ?? [];
  const words = { '>': 'over', '>=': 'at least', '<': 'under', '<=': 'at most' };
  const number = durations.read(rest);
  const said = words[sign as keyof typeof words] as string | undefined;
  if (number !== null) return [said, spelled(number)].filter(Boolean).join(' ');
  if (range.min === null || range.max === null) return 'known';
  return `${spelled(range.min)} to ${spelled(range.max)}`;
};

const countWords = ({ min, max }: RangeCondition): string => {
  if (min === max) return min === null ? 'known' : String(min);
  if (max === null) return `at least ${min ?? 0}`;
  return min === null ? `at most ${max}` : `${min} to ${max}`;
};

const dateWords = ({ min, max }: RangeCondition, { zone }: QueryContext): string => {
  const first = min === null ? null : writeStart(min, zone).replace('T', ' ');
  const last = max === null ? null : writeEnd(max + 1, zone).replace('T', ' ');
  if (first === null) return last === null ? 'known' : `until ${last}`;
  if (last === null) return `from ${first}`;
  return first === last ? first : `${first} to ${last}`;
};

const rangeWords = (range: RangeCondition, context: QueryContext): string => {
  switch (range.column) {
    case 'initiated':
      return dateWords(range, context);
    case 'participants':
      return countWords(range);
    case 'duration':
    case 'ringing':
    case 'billed':
      return durationWords(range);
    default:
      return assertNever(range.column);
  }
};

const personVerb = ({ match, isNot }: PersonCondition): string => {
  if (match === 'is') return isNot ? 'is not' : 'is';
  return isNot ? 'does not contain' : 'contains';
};

const predicate = (condition: Condition, context: QueryContext): string => {
  switch (condition.kind) {
    case 'values': {
      const { column, values, isNot } = condition;
      const names = values.map((value) => valueTitle(column, value, context));
      return `${isNot ? 'is not' : 'is'} ${names.length === 0 ? 'nothing' : names.join(' or ')}`;
    }
    case 'range':
      return `${condition.isNot ? 'not ' : ''}${rangeWords(condition, context)}`;
    case 'person':
      return `${personVerb(condition)} “${condition.text}”`;
    default:
      return assertNever(condition);
  }
};

/** `Outcome is Missed or Busy`, `Duration over 5 min`, `From contains “+1555”`. */
export const chipWords = (condition: Condition, context: QueryContext): string =>
  `${subjectTitle(subjectOfCondition(condition))} ${predicate(condition, context)}`;
