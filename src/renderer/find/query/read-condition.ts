import { assertNever } from '../../../shared/assert-never.ts';
import { outcomes } from '../../../shared/outcome.ts';
import type { Condition, PersonRole, RangeColumn, ValueColumn } from '../../archive/condition.ts';
import { counts, durations, ok, readBounds, wrong, type Bounds, type Read } from './bounds.ts';
import { readDate, readDates, type Clock } from './dates.ts';
import type { KeyTarget } from './keys.ts';
import type { Item, Token } from './tokens.ts';

/** What the reading of a query depends on. */
export interface QueryContext extends Clock {
  readonly connections: readonly { readonly id: string; readonly name: string }[];
}

/** Columns whose every value is known beforehand. */
export const knownValues: Readonly<Partial<Record<ValueColumn, readonly string[]>>> = {
  outcome: outcomes,
  type: ['audio', 'video', 'phone', 'sip', 'webrtc', 'other'],
  direction: ['incoming', 'outgoing', 'none'],
  recording: ['yes', 'no'],
};

const connectionIds = (text: string, { connections }: QueryContext): Read<readonly string[]> => {
  const wanted = text.toLowerCase();
  const named = connections.filter(({ id, name }) => id === text || name.toLowerCase() === wanted);
  if (named.length > 0) return ok(named.map(({ id }) => id));
  const names = connections.map(({ name }) => name).join(', ');
  const hint = names === '' ? 'There are no connections yet.' : `There are: ${names}.`;
  return wrong(`No connection is called “${text}”. ${hint}`);
};

const valuesOf = (
  { text, isQuoted }: Item,
  column: ValueColumn,
  context: QueryContext,
): Read<readonly (string | null)[]> => {
  if (text === '') return wrong('A value is missing after the colon or comma.');
  if (column === 'connection') return connectionIds(text, context);
  const known = knownValues[column];
  const word = known === undefined ? text : text.toLowerCase();
  if (known !== undefined && !known.includes(word)) {
    return wrong(`“${text}” is no ${column}. Write one of: ${known.join(', ')}.`);
  }
  const mayBeNone = column === 'direction' || column === 'mode' || column === 'providerStatus';
  return ok([mayBeNone && word === 'none' && !isQuoted ? null : word]);
};

const valuesCondition = (
  { items, isNegated }: Token,
  column: ValueColumn,
  context: QueryContext,
): Read<Condition> => {
  const values = new Set<string | null>();
  for (const item of items) {
    const read = valuesOf(item, column, context);
    if (read.kind === 'wrong') return read;
    for (const value of read.value) values.add(value);
  }
  return ok({ kind: 'values', column, values: [...values], isNot: isNegated });
};

const rangeCondition = (
  bounds: Read<Bounds>,
  column: RangeColumn,
  isNot: boolean,
): Read<Condition> =>
  bounds.kind === 'wrong' ? bounds : ok({ kind: 'range', column, ...bounds.value, isNot });

const readSide = (text: string, side: 'after' | 'before' | 'on', clock: Clock): Read<Bounds> => {
  if (side === 'on') return readDates(text, clock);
  const span = readDate(text, clock);
  if (span.kind === 'wrong') return span;
  const { start } = span.value;
  return ok(side === 'after' ? { min: start, max: null } : { min: null, max: start - 1 });
};

const personCondition = (
  value: string,
  { items: [first], isNegated, isExact }: Token,
  role: PersonRole,
): Read<Condition> => {
  const text = first?.isQuoted === true ? first.text : value.slice(isExact ? 1 : 0);
  if (text.trim() === '') return wrong('Say whom: a name, a number or an ID.');
  const match = isExact ? 'is' : 'contains';
  return ok({ kind: 'person', role, match, text, isNot: isNegated });
};

const hasCondition = (value: string, isNot: boolean): Read<Condition> =>
  value.toLowerCase() === 'recording'
    ? ok({ kind: 'values', column: 'recording', values: ['yes'], isNot })
    : wrong(`A call has no “${value}”. Write has:recording.`);

/** What a `key:value` asks for, or what is wrong with it. */
export const readCondition = (
  value: string,
  token: Token,
  target: KeyTarget,
  context: QueryContext,
): Read<Condition> => {
  if (value === '') return wrong('A value is missing after the colon.');
  switch (target.kind) {
    case 'values':
      return valuesCondition(token, target.column, context);
    case 'has':
      return hasCondition(value, token.isNegated);
    case 'numbers': {
      const kind = target.column === 'participants' ? counts : durations;
      return rangeCondition(readBounds(value, kind), target.column, token.isNegated);
    }
    case 'date':
      return rangeCondition(readSide(value, target.side, context), 'initiated', token.isNegated);
    case 'person':
      return personCondition(value, token, target.role);
    default:
      return assertNever(target);
  }
};
