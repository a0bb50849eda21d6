import { assertNever } from '../../../../../src/shared/assert-never.ts';
import type {
  Condition,
  PersonCondition,
  RangeCondition,
  ValuesCondition,
} from '../../../../../src/renderer/archive/condition.ts';
import type { Zone } from '../../../../../src/renderer/format/date-time.ts';
import { counts, durations, writeBounds } from '../../../../../src/renderer/find/query/bounds.ts';
import { writeEnd, writeStart } from '../../../../../src/renderer/find/query/dates.ts';
import { queryKeys } from '../../../../../src/renderer/find/query/keys.ts';
import type { QueryContext } from '../../../../../src/renderer/find/query/read-condition.ts';
import { written } from '../../../../../src/renderer/find/query/written.ts';
import type { Query } from './read-query.ts';

const keyOf = ({ column }: ValuesCondition | RangeCondition): string =>
  queryKeys.find(({ target }) => 'column' in target && target.column === column)?.key ?? column;

const connectionName = (id: string, { connections }: QueryContext): string => {
  const named = connections.find((one) => one.id === id)?.name;
  const isOnly =
    named !== undefined &&
    connections.filter(({ name }) => name.toLowerCase() === named.toLowerCase()).length === 1;
  return isOnly ? named : id;
};

const printValues = (condition: ValuesCondition, context: QueryContext): string => {
  const values = condition.values.map((value) => {
    if (value === null) return 'none';
    return written(condition.column === 'connection' ? connectionName(value, context) : value);
  });
  return `${keyOf(condition)}:${values.join(',')}`;
};

/** `after:2025-03-01`, `before:2025-04-01`, `on:2025-03-01..2025-03-31`. */
const printDates = ({ min, max }: RangeCondition, zone: Zone): string => {
  if (min !== null && max !== null) {
    const [first, last] = [writeStart(min, zone), writeEnd(max + 1, zone)];
    return first === last ? `on:${first}` : `on:${first}..${last}`;
  }
  if (min !== null) return `after:${writeStart(min, zone)}`;
  return max === null ? 'on:..' : `before:${writeStart(max + 1, zone)}`;
};

const printRange = (condition: RangeCondition, zone: Zone): string => {
  if (condition.column === 'initiated') return printDates(condition, zone);
  const kind = condition.column === 'participants' ? counts : durations;
  return `${keyOf(condition)}:${writeBounds(condition, kind)}`;
};

const printPerson = ({ role = 'any', match, text }: PersonCondition): string =>
  `${role === 'any' ? 'with' : role}:${match === 'is' ? '=' : ''}${written(text)}`;

const printOne = (condition: Condition, context: QueryContext): string => {
  switch (condition.kind) {
    case 'values':
      return printValues(condition, context);
    case 'range':
      return printRange(condition, context.zone);
    case 'person':
      return printPerson(condition);
    default:
      return assertNever(condition);
  }
};

const printCondition = (condition: Condition, context: QueryContext): string =>
  (condition.isNot ? '-' : '') + printOne(condition, context);

/** The query as one would type it; `readQuery` gives the same query back. */
export const printQuery = ({ text, conditions }: Query, context: QueryContext): string =>
  [text, ...conditions.map((condition) => printCondition(condition, context))]
    .filter((part) => part !== '')
    .join(' ');
