import { keyAt } from '../columns/call-row.ts';
import { rowCount, type CallColumns } from '../columns/call-columns.ts';
import { outcomes } from '../columns/codes.ts';
import { figuresOf, type ConversationFigures, type ThreadCall } from './figures.ts';
import { talkOnce } from './talk-once.ts';
import type { Threads } from './threads.ts';

/** Conversations by the numbers of rows. */
export interface Conversations {
  /** All calls of the row's conversation, in order of time. */
  readonly callsOf: (row: number) => readonly number[];
  readonly figuresOf: (calls: readonly number[]) => ConversationFigures;
  /** The first call of each conversation that has one of the rows; in no order. */
  readonly firstsOf: (rows: Uint32Array) => Uint32Array;
  /** Of how many conversations the rows are. */
  readonly countOf: (rows: Uint32Array) => number;
  /** Every call of the conversations that have one of the rows; in no order. */
  readonly wholeOf: (rows: Uint32Array) => Uint32Array;
  /** Talk time of the row's conversation; NaN where nobody says. */
  readonly talkOf: (row: number) => number;
  /** What came of the row's conversation, as a place in `outcomes`. */
  readonly outcomeOf: (row: number) => number;
  /** As in `Threads`: before a first question at a million calls. */
  readonly prepare: Threads['prepare'];
  /** Grows with everything that may make an answer another one. */
  readonly version: () => number;
  /** Talk time of these rows, in which no conversation counts twice. */
  readonly talkOnceOf: (rows: Uint32Array) => number;
}

const orNull = (value: number | undefined): number | null =>
  value === undefined || Number.isNaN(value) ? null : value;

export const createConversations = (columns: CallColumns, threads: Threads): Conversations => {
  const timeAt = (row: number): number => orNull(columns.initiatedAt.array[row]) ?? Infinity;

  /** Calls of one instant by their keys: which row arrived first must not decide. */
  const earlier = (a: number, b: number): number => {
    const [timeA, timeB] = [timeAt(a), timeAt(b)];
    if (timeA !== timeB) return timeA < timeB ? -1 : 1;
    return keyAt(columns, a) < keyAt(columns, b) ? -1 : 1;
  };

  const callAt = (row: number): ThreadCall => ({
    initiatedAt: orNull(columns.initiatedAt.array[row]),
    answeredAt: orNull(columns.answeredAt.array[row]),
    endedAt: orNull(columns.endedAt.array[row]),
    talkSeconds: orNull(columns.talkSeconds.array[row]),
    ringingSeconds: orNull(columns.ringingSeconds.array[row]),
    outcome: outcomes[columns.outcome.array[row] ?? 0] ?? 'unknown',
  });

  const callsOf = (row: number): readonly number[] =>
    [...threads.groups().membersOf(row)].sort(earlier);
  const figures = (calls: readonly number[]): ConversationFigures => figuresOf(calls.map(callAt));

  return {
    callsOf,
    figuresOf: figures,
    prepare: threads.prepare,
    version: threads.version,
    talkOf: (row) =>
      threads.groups().isAlone(row)
        ? (columns.talkSeconds.array[row] ?? Number.NaN)
        : (figures(callsOf(row)).talkSeconds ?? Number.NaN),
    outcomeOf: (row) =>
      threads.groups().isAlone(row)
        ? (columns.outcome.array[row] ?? 0)
        : outcomes.indexOf(figures(callsOf(row)).outcome),
    firstsOf: (rows) => {
      const groups = threads.groups();
      const isSeen = new Uint8Array(rowCount(columns));
      const firsts: number[] = [];
      for (const row of rows) {
        const root = groups.rootOf(row);
        if (isSeen[root] === 1) continue;
        isSeen[root] = 1;
        firsts.push(
          groups.isAlone(row)
            ? row
            : groups
                .membersOf(row)
                .reduce((first, each) => (earlier(each, first) < 0 ? each : first)),
        );
      }
      return Uint32Array.from(firsts);
    },
    countOf: (rows) => {
      const groups = threads.groups();
      const isSeen = new Uint8Array(rowCount(columns));
      let count = 0;
      for (const row of rows) {
        const root = groups.rootOf(row);
        count += 1 - (isSeen[root] ?? 0);
        isSeen[root] = 1;
      }
      return count;
    },
    wholeOf: (rows) => {
      const groups = threads.groups();
      const isWanted = new Uint8Array(rowCount(columns));
      for (const row of rows) isWanted[groups.rootOf(row)] = 1;
      const whole = new Uint32Array(isWanted.length);
      let length = 0;
      for (let row = 0; row < whole.length; row += 1) {
        if (isWanted[groups.rootOf(row)] === 1) whole[length++] = row;
      }
      return whole.slice(0, length);
    },
    talkOnceOf: (rows) => {
      const groups = threads.groups();
      const isIn = new Uint8Array(rowCount(columns));
      for (const row of rows) isIn[row] = 1;
      let seconds = 0;
      for (const row of rows) {
        if (isIn[row] === 0) continue;
        if (groups.isAlone(row)) {
          seconds += orNull(columns.talkSeconds.array[row]) ?? 0;
          continue;
        }
        const together = groups.membersOf(row).filter((each) => isIn[each] === 1);
        seconds += talkOnce(together.map(callAt));
        for (const each of together) isIn[each] = 0;
      }
      return seconds;
    },
  };
};
