import { condition, refused } from './asked.ts';
import type { Reading } from './asked.ts';
import type { TimeRange } from '../call-source.ts';
import { compare, operatorOf } from './query-words.ts';
import type { Operator, Parameter } from './query-words.ts';
import type { WireCall } from '../wire/wire-call.ts';

/** Ten digits at most, so that milliseconds sent by mistake are refused. */
export const unixSeconds = /^\d{1,10}$/;
export const whole = /^\d{1,9}$/;
export const decimal = /^\d{1,9}(\.\d+)?$/;

interface Comparison {
  readonly operator: Operator;
  readonly wanted: number;
}

const comparisonIn = (parameter: Parameter, shape: RegExp): Comparison | null => {
  const operator = operatorOf(parameter);
  if (operator === null || !shape.test(parameter.value)) return null;
  return { operator, wanted: Number(parameter.value) };
};

const refuse = ({ name }: Parameter) =>
  refused(`The ${name} must be a number and its operator one of eq, gt, gte, lt, lte.`);

/** A call that lacks the field never matches. */
export const number =
  (shape: RegExp, of: (call: WireCall) => number | undefined): Reading =>
  (parameter) => {
    const comparison = comparisonIn(parameter, shape);
    if (comparison === null) return refuse(parameter);
    return condition((call) => {
      const value = of(call);
      return value !== undefined && compare(value, comparison.operator, comparison.wanted);
    });
  };

const rangeOf = ({ operator, wanted }: Comparison): Partial<TimeRange> => {
  const ranges: Readonly<Record<Operator, Partial<TimeRange>>> = {
    eq: { from: wanted, to: wanted },
    gte: { from: wanted },
    gt: { from: wanted + 1 },
    lte: { to: wanted },
    lt: { to: wanted - 1 },
  };
  return ranges[operator];
};

/** Apart from the other numbers: a source finds a span of time without reading every call. */
export const initiated: Reading = (parameter) => {
  const comparison = comparisonIn(parameter, unixSeconds);
  return comparison === null ? refuse(parameter) : { kind: 'range', range: rangeOf(comparison) };
};
