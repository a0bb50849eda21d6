import type { ColumnId } from '../contract.ts';
import { rowCount, type CallColumns } from './call-columns.ts';
import { callTypes, directions, flags, outcomes } from './codes.ts';
import { absent } from './dictionary-ranks.ts';
import type { Growable } from './growable.ts';
import { idRanks } from './id-ranks.ts';
import { orderedWords } from './radix-sort.ts';

/** What sorts last in either direction: a call without the value. */
const last = 0xffffffff;

/** Words whose unsigned order is the column's order; least significant first. */
export type Words = readonly Uint32Array[];

const numberWords = (column: Growable<Float64Array>, isDescending: boolean): Words => {
  const { low, high } = orderedWords(column.array, column.length);
  for (let row = 0; row < column.length; row += 1) {
    const isAbsent = Number.isNaN(column.array[row]);
    if (isAbsent) {
      low[row] = last;
      high[row] = last;
    } else if (isDescending) {
      low[row] = ~(low[row] ?? 0);
      high[row] = ~(high[row] ?? 0);
    }
  }
  return [low, high];
};

/** One word a row from a small number each, `null` where the row has none. */
const rankWords = (
  length: number,
  isDescending: boolean,
  rankOf: (row: number) => number | null,
): Words => {
  const word = new Uint32Array(length);
  for (let row = 0; row < length; row += 1) {
    const rank = rankOf(row);
    // Ranks stay far below 2³¹, so a turned-over one stays below `last`.
    if (rank === null) word[row] = last;
    else word[row] = isDescending ? last - 1 - rank : rank;
  }
  return [word];
};

/** Places of the words of an enumeration in alphabetical order, as the screen shows them. */
const alphabetical = (values: readonly (string | null)[]): readonly (number | null)[] => {
  const sorted = values.filter((value) => value !== null).sort();
  return values.map((value) => (value === null ? null : sorted.indexOf(value)));
};

const outcomeRanks = alphabetical(outcomes);
const typeRanks = alphabetical(callTypes);
const directionRanks = alphabetical(directions);

/** The words by which a column is sorted. O(rows), and O(dictionary · log) for names. */
export const sortWords = (columns: CallColumns, column: ColumnId, isDescending: boolean): Words => {
  const count = rowCount(columns);
  const byRank = (rankOf: (row: number) => number | null): Words =>
    rankWords(count, isDescending, rankOf);
  const byText = (
    codes: Growable<Uint32Array | Uint16Array>,
    dictionary: { readonly ranks: () => Uint32Array },
  ): Words => {
    const ranks = dictionary.ranks();
    return byRank((row) => {
      const rank = ranks[codes.array[row] ?? 0] ?? absent;
      return rank === absent ? null : rank;
    });
  };

  switch (column) {
    case 'initiated':
      return numberWords(columns.initiatedAt, isDescending);
    case 'ringing':
      return numberWords(columns.ringingSeconds, isDescending);
    case 'duration':
      return numberWords(columns.talkSeconds, isDescending);
    case 'billed':
      return numberWords(columns.billedSeconds, isDescending);
    case 'participants':
      return byRank((row) => columns.participantCount.array[row] ?? 0);
    case 'recording':
      return byRank((row) => (columns.flags.array[row] ?? 0) & flags.hasRecording);
    case 'outcome':
      return byRank((row) => outcomeRanks[columns.outcome.array[row] ?? 0] ?? null);
    case 'type':
      return byRank((row) => typeRanks[columns.type.array[row] ?? 0] ?? null);
    case 'direction':
      return byRank((row) => directionRanks[columns.direction.array[row] ?? 0] ?? null);
    case 'connection':
      return byText(columns.connection, columns.connections);
    case 'mode':
      return byText(columns.mode, columns.modes);
    case 'from':
      return byText(columns.from, columns.parties);
    case 'to':
      return byText(columns.to, columns.parties);
    case 'callId': {
      const ranks = idRanks(columns.ids);
      return byRank((row) => ranks[row] ?? 0);
    }
  }
};
