import { assertNever } from '../../../shared/assert-never.ts';
import type { Condition, RangeColumn, RangeCondition, ValuesCondition } from '../condition.ts';
import type { CallColumns } from './call-columns.ts';
import type { RowFilter } from './row-filter.ts';
import { personFilter } from './text-filter.ts';
import { valueCodes } from './value-codes.ts';

const valuesFilter = (columns: CallColumns, condition: ValuesCondition): RowFilter => {
  const source = valueCodes(columns, condition.column);
  const wanted = new Set(condition.values);
  const passes = (code: number): number =>
    Number(wanted.has(source.valueOf(code)) !== condition.isNot);
  return {
    clear: (mask, from, to) => {
      // Made for each stretch: a commit in between may have brought a value.
      const allowed = Uint8Array.from({ length: source.count() }, (_, code) => passes(code));
      const [codes, { bits }] = [source.codes(), source];
      for (let row = from; row < to; row += 1) {
        if (allowed[(codes[row] ?? 0) & bits] !== 1) mask[row] = 0;
      }
    },
  };
};

const numbersOf = (columns: CallColumns, column: RangeColumn): Float64Array | Uint16Array => {
  switch (column) {
    case 'initiated':
      return columns.initiatedAt.array;
    case 'duration':
      return columns.talkSeconds.array;
    case 'ringing':
      return columns.ringingSeconds.array;
    case 'billed':
      return columns.billedSeconds.array;
    case 'participants':
      return columns.participantCount.array;
    default:
      return assertNever(column);
  }
};

const rangeFilter = (columns: CallColumns, condition: RangeCondition): RowFilter => {
  const { min, max, isNot } = condition;
  const [low, high] = [min ?? -Infinity, max ?? Infinity];
  return {
    clear: (mask, from, to) => {
      const numbers = numbersOf(columns, condition.column);
      for (let row = from; row < to; row += 1) {
        const number = numbers[row] ?? Number.NaN;
        // NaN, which stands for *not given*, is in no range.
        const isInside = number >= low && number <= high;
        if (isInside === isNot) mask[row] = 0;
      }
    },
  };
};

export const conditionFilter = (columns: CallColumns, condition: Condition): RowFilter => {
  switch (condition.kind) {
    case 'values':
      return valuesFilter(columns, condition);
    case 'range':
      return rangeFilter(columns, condition);
    case 'person':
      return personFilter(columns, condition);
    default:
      return assertNever(condition);
  }
};
