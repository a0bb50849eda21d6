import { assertNever } from '../../../shared/assert-never.ts';
import type { ColumnId } from '../view.ts';
import type { CallColumns } from './call-columns.ts';
import { callTypes, directions, flags, outcomes } from './codes.ts';
import { absent } from './dictionary-ranks.ts';
import type { Growable } from './growable.ts';

/** The number by which a row is sorted in a column; NaN when the call has no value. */
export type OrdinalOf = (row: number) => number;

/** Places of the words of an enumeration in alphabetical order, as the screen shows them. */
const alphabetical = (values: readonly (string | null)[]): Float64Array => {
  const sorted = values.filter((value) => value !== null).sort();
  return Float64Array.from(values, (value) =>
    value === null ? Number.NaN : sorted.indexOf(value),
  );
};

const outcomeRanks = alphabetical(outcomes);
const typeRanks = alphabetical(callTypes);
const directionRanks = alphabetical(directions);

const byNumber = ({ array }: Growable<Float64Array | Uint16Array>): OrdinalOf => {
  return (row) => array[row] ?? Number.NaN;
};

const byWord =
  ({ array }: Growable<Uint8Array>, ranks: Float64Array): OrdinalOf =>
  (row) =>
    ranks[array[row] ?? 0] ?? Number.NaN;

const byText = (
  { array }: Growable<Uint32Array | Uint16Array>,
  dictionary: { readonly ranks: () => Uint32Array },
): OrdinalOf => {
  const ranks = dictionary.ranks();
  return (row) => {
    const rank = ranks[array[row] ?? 0] ?? absent;
    return rank === absent ? Number.NaN : rank;
  };
};

/** As the columns are now: after a change it has to be made anew. */
export const ordinalsOf = (columns: CallColumns, column: ColumnId): OrdinalOf => {
  switch (column) {
    case 'initiated':
      return byNumber(columns.initiatedAt);
    case 'ringing':
      return byNumber(columns.ringingSeconds);
    case 'duration':
      return byNumber(columns.talkSeconds);
    case 'billed':
      return byNumber(columns.billedSeconds);
    case 'participants':
      return byNumber(columns.participantCount);
    case 'recording': {
      const bits = columns.flags.array;
      return (row) => (bits[row] ?? 0) & flags.hasRecording;
    }
    case 'outcome':
      return byWord(columns.outcome, outcomeRanks);
    case 'type':
      return byWord(columns.type, typeRanks);
    case 'direction':
      return byWord(columns.direction, directionRanks);
    case 'connection':
      return byText(columns.connection, columns.connections);
    case 'mode':
      return byText(columns.mode, columns.modes);
    case 'from':
      return byText(columns.from, columns.parties);
    case 'to':
      return byText(columns.to, columns.parties);
    case 'callId': {
      const ranks = columns.ids.ranks();
      return (row) => ranks[row] ?? Number.NaN;
    }
    default:
      return assertNever(column);
  }
};
