import { crc32 } from 'node:zlib';
import type { ListAnswer } from '../providers/provider.ts';

/** Which calls a reading has met, each counted once however often a page repeats it. */
export interface SeenCalls {
  /** With an answer that is not added yet, or without. */
  readonly count: (answer?: ListAnswer) => number;
  /** How many of them nobody could read. */
  readonly unreadable: (answer?: ListAnswer) => number;
  /** How many calls of an answer are new to the reading. */
  readonly fresh: (answer: ListAnswer) => number;
  readonly add: (answer: ListAnswer) => void;
}

/**
 * Exact up to here, which is beyond any window; a listing without a date filter may go on for
 * millions, and is counted by one bit for every call from then on: 4 MiB, and of a million calls
 * one in 33 passes for a known one. Nothing is proven by that count.
 */
const mostExact = 100_000;
const bits = 2 ** 25;

export const createSeenCalls = (): SeenCalls => {
  const exact = new Set<string>();
  const marks = createMarks();
  let beyond = 0;
  let unreadable = 0;

  const isNew = (id: string): boolean =>
    !exact.has(id) && (exact.size < mostExact || !marks.has(id));
  /** An answer is looked at several times before it is added. */
  let last: { readonly answer: ListAnswer; readonly fresh: ReadonlySet<string> } | null = null;
  const freshOf = (answer: ListAnswer): ReadonlySet<string> => {
    if (last?.answer !== answer) last = { answer, fresh: new Set(idsOf(answer).filter(isNew)) };
    return last.fresh;
  };

  return {
    count: (answer) => exact.size + beyond + (answer === undefined ? 0 : freshOf(answer).size),
    unreadable: (answer) =>
      unreadable + (answer === undefined ? 0 : [...freshOf(answer)].filter(isUnreadable).length),
    fresh: (answer) => freshOf(answer).size,
    add: (answer) => {
      for (const id of freshOf(answer)) {
        if (isUnreadable(id)) unreadable += 1;
        if (exact.size < mostExact) exact.add(id);
        else {
          marks.add(id);
          beyond += 1;
        }
      }
      last = null;
    },
  };
};

const createMarks = () => {
  let marks: Uint8Array | null = null;
  const place = (id: string) => crc32(id) % bits;
  return {
    has: (id: string) => ((marks?.[place(id) >>> 3] ?? 0) & (1 << (place(id) & 7))) !== 0,
    add: (id: string) => {
      marks ??= new Uint8Array(bits / 8);
      marks[place(id) >>> 3] = (marks[place(id) >>> 3] ?? 0) | (1 << (place(id) & 7));
    },
  };
};

const unreadableMark = '\u0000';
const isUnreadable = (id: string): boolean => id.startsWith(unreadableMark);

/** Calls that could not be read have no id; their text tells them apart, and from any id. */
const idsOf = ({ body, reading }: ListAnswer): readonly string[] => [
  ...reading.sessions.map(({ id }) => id),
  ...reading.unreadable.map(({ slot }) => `${unreadableMark}${body.slice(slot.start, slot.end)}`),
];
