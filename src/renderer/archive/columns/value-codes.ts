import { assertNever } from '../../../shared/assert-never.ts';
import type { ValueColumn } from '../condition.ts';
import type { CallColumns } from './call-columns.ts';
import { callTypes, directions, flags, outcomes } from './codes.ts';
import type { Dictionary } from './dictionary.ts';

/** A column of few values as numbers: a row's code is `codes()[row] & bits`. */
export interface ValueCodes {
  readonly codes: () => Uint32Array | Uint16Array | Uint8Array;
  readonly bits: number;
  /** How many codes there are now. */
  readonly count: () => number;
  /** The value as conditions name it; `null` for none. */
  readonly valueOf: (code: number) => string | null;
  /** What a person reads for a value. */
  readonly shown: (value: string) => string;
}

const itself = (value: string): string => value;

const allBits = 0xffffffff;

const listed = (
  values: readonly (string | null)[],
  codes: ValueCodes['codes'],
  bits = allBits,
): ValueCodes => ({
  codes,
  bits,
  count: () => values.length,
  valueOf: (code) => values[code] ?? null,
  shown: itself,
});

const inDictionary = ({ entries }: Dictionary<string>, codes: ValueCodes['codes']): ValueCodes => ({
  codes,
  bits: allBits,
  count: () => entries.length,
  // The empty string in a column stands for *none*.
  valueOf: (code) => entries[code] || null,
  shown: itself,
});

export const valueCodes = (columns: CallColumns, column: ValueColumn): ValueCodes => {
  switch (column) {
    case 'outcome':
      return listed(outcomes, () => columns.outcome.array);
    case 'type':
      return listed(callTypes, () => columns.type.array);
    case 'direction':
      return listed(directions, () => columns.direction.array);
    case 'recording':
      return listed(['no', 'yes'], () => columns.flags.array, flags.hasRecording);
    case 'connection':
      return {
        ...inDictionary(columns.connections, () => columns.connection.array),
        shown: columns.connections.nameOf,
      };
    case 'mode':
      return inDictionary(columns.modes, () => columns.mode.array);
    case 'providerStatus':
      return inDictionary(columns.statuses, () => columns.providerStatus.array);
    default:
      return assertNever(column);
  }
};
