import type {
  Condition,
  RangeColumn,
  ValueColumn,
} from '../../../../src/renderer/archive/condition.ts';
import type { ColumnId, SortKey, View } from '../../../../src/renderer/archive/view.ts';
import { foldText } from '../../../../src/renderer/archive/columns/fold-text.ts';
import type { Session } from '../../../../src/shared/session.ts';

/** The plainest way to say what a view is: what the column index must agree with. */

const collator = new Intl.Collator();
const end = (one: Session['from']) => (one.name ?? one.id) || null;

/** By connection id. */
export type Names = Readonly<Record<string, string>>;

const sortValue = (s: Session, column: ColumnId, names: Names): string | number | null => {
  switch (column) {
    case 'initiated':
      return s.initiatedAt;
    case 'connection':
      return names[s.connectionId] || s.connectionId;
    case 'from':
      return end(s.from);
    case 'to':
      return end(s.to);
    case 'ringing':
      return s.ringingSeconds;
    case 'duration':
      return s.talkSeconds;
    case 'participants':
      return s.participants.length;
    case 'recording':
      return s.hasRecording ? 1 : 0;
    case 'billed':
      return s.billedSeconds;
    case 'callId':
      return s.id;
    case 'outcome':
    case 'type':
    case 'direction':
    case 'mode':
      return s[column];
  }
};

const compareIds = (a: string, b: string): number => {
  const [one, other] = [a.toLowerCase(), b.toLowerCase()];
  if (one !== other) return one < other ? -1 : 1;
  if (a === b) return 0;
  return a < b ? -1 : 1;
};

const compareBy =
  ({ column, direction }: SortKey, names: Names) =>
  (a: Session, b: Session): number => {
    const [left, right] = [sortValue(a, column, names), sortValue(b, column, names)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    const compare = column === 'callId' ? compareIds : collator.compare.bind(collator);
    const answer = typeof left === 'string' ? compare(left, String(right)) : left - Number(right);
    return direction === 'asc' ? answer : -answer;
  };

export const valueIn: Readonly<Record<ValueColumn, (s: Session) => string | null>> = {
  outcome: (s) => s.outcome,
  type: (s) => s.type,
  direction: (s) => s.direction,
  connection: (s) => s.connectionId,
  mode: (s) => s.mode,
  providerStatus: (s) => s.providerStatus,
  recording: (s) => (s.hasRecording ? 'yes' : 'no'),
};

const numberIn: Readonly<Record<RangeColumn, (s: Session) => number | null>> = {
  initiated: (s) => s.initiatedAt,
  duration: (s) => s.talkSeconds,
  ringing: (s) => s.ringingSeconds,
  billed: (s) => s.billedSeconds,
  participants: (s) => s.participants.length,
};

const peopleTexts = (s: Session): readonly string[] => [
  ...[s.from, s.to].flatMap((one) => [one.id, one.name ?? '']),
  ...s.participants.flatMap((one) => [one.personId, one.name ?? '']),
];

const digits = (text: string): string => text.replace(/\D/gu, '');

/** Words that stand together and have digits and signs only are one number in any notation. */
const isIn = (text: string, literal: readonly string[], people: readonly string[]): boolean => {
  const phrases: string[][] = [];
  let wasNumber = false;
  for (const word of foldText(text).match(/"[^"]*"|\S+/gu) ?? []) {
    if (word.startsWith('"')) {
      phrases.push([word.replaceAll('"', '')]);
      wasNumber = false;
      continue;
    }
    const isNumber: boolean = /^[\d()+./-]+$/u.test(word) && (wasNumber || /\d/u.test(word));
    if (isNumber && wasNumber) phrases.at(-1)?.push(word);
    else phrases.push([word]);
    wasNumber = isNumber;
  }
  return phrases.every((words) => {
    if (words.every((word) => literal.some((one) => foldText(one).includes(word)))) return true;
    const isNumber = !text.includes('"') && /^[\d()+./ -]*\d[\d()+./ -]*$/u.test(words.join(' '));
    const wanted = digits(words.join('')).replace(/^00/u, '');
    if (!isNumber || wanted.length < 4) return false;
    // Every number of the arbitrary calls is a text of its own, or the digits of an address.
    return people.some((one) => digits(one).length >= 5 && digits(one).includes(wanted));
  });
};

const passes = (s: Session, condition: Condition): boolean => {
  switch (condition.kind) {
    case 'values':
      return condition.values.includes(valueIn[condition.column](s)) !== condition.isNot;
    case 'range': {
      const number = numberIn[condition.column](s);
      const isInside =
        number !== null &&
        number >= (condition.min ?? -Infinity) &&
        number <= (condition.max ?? Infinity);
      return isInside !== condition.isNot;
    }
    case 'person': {
      const { role = 'any' } = condition;
      const end = role === 'any' ? null : s[role];
      const people = end === null ? peopleTexts(s) : [end.id, end.name ?? ''];
      const others = s.participants.map(({ personId }) => personId);
      const ids = end === null ? [s.from.id, s.to.id, ...others] : [end.id];
      const isThere =
        condition.match === 'is'
          ? ids.some((id) => id === condition.text || isSameNumber(id, condition.text))
          : isIn(condition.text, people, people);
      return isThere !== condition.isNot;
    }
  }
};

/** `+` and separators aside; what is shorter than seven digits is no telephone number. */
const isSameNumber = (one: string, other: string): boolean => {
  const [a, b] = [one, other].map((text) => text.trim().replace(/^(\+|00(?=.{7}))/, ''));
  const digits = (text = '') => (/^[\d\s().\-/]{3,30}$/.test(text) ? text.replace(/\D/g, '') : '');
  return digits(a).length >= 7 && digits(a) === digits(b);
};

/** One for each call, as last put, where it first stood. */
export const liveCalls = (sessions: readonly Session[]): readonly Session[] => [
  ...new Map(sessions.map((one) => [one.key, one])).values(),
];

export const filterModel = (
  sessions: readonly Session[],
  { text, conditions = [] }: View['filter'],
): readonly Session[] =>
  liveCalls(sessions).filter((s) => {
    const people = peopleTexts(s);
    return (
      conditions.every((condition) => passes(s, condition)) &&
      isIn(text, [s.id, s.providerStatus, ...people], people)
    );
  });

export const viewModel = (
  sessions: readonly Session[],
  { sort, filter }: View,
  names: Names = {},
): readonly Session[] => {
  const keys: readonly SortKey[] = [...sort, { column: 'initiated', direction: 'desc' }];
  const compare = (a: Session, b: Session): number =>
    keys.map((key) => compareBy(key, names)(a, b)).find((answer) => answer !== 0) ?? 0;
  return [...filterModel(sessions, filter)].sort(compare);
};
