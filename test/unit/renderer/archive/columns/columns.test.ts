import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Session } from '../../../../../src/shared/session.ts';
import { callRowAt, rowOfKey } from '../../../../../src/renderer/archive/columns/call-row.ts';
import {
  createCallColumns,
  rowCount,
  type CallColumns,
} from '../../../../../src/renderer/archive/columns/call-columns.ts';
import type { CallPlace } from '../../../../../src/renderer/archive/call-index.ts';
import { contentHash } from '../../../../../src/shared/content-hash.ts';
import { foldText } from '../../../../../src/renderer/archive/columns/fold-text.ts';
import { putCall } from '../../../../../src/renderer/archive/columns/put-call.ts';
import {
  arrivalOrder,
  newestFirst,
  sortRows,
} from '../../../../../src/renderer/archive/columns/sort-rows.ts';
import { drain } from '../../../../../src/renderer/archive/sliced.ts';
import { textFilter } from '../../../../../src/renderer/archive/columns/text-filter.ts';
import {
  columnIds,
  type ColumnId,
  type SortKey,
} from '../../../../../src/renderer/archive/view.ts';
import { anySession, aSession } from './a-session.ts';

const put = (columns: CallColumns, session: Session, place: CallPlace) => {
  const { low, high } = contentHash(JSON.stringify(session));
  return putCall(columns, session, { ...place, seq: 1, hashLow: low, hashHigh: high, rawHash: 0 });
};

const filled = (sessions: readonly Session[]): CallColumns => {
  const columns = createCallColumns();
  sessions.forEach((session, slot) => put(columns, session, { block: 1, slot }));
  return columns;
};

const sorted = (columns: CallColumns, sort: readonly SortKey[]): Uint32Array =>
  drain(sortRows(columns, [...sort, newestFirst], arrivalOrder(rowCount(columns))));

/** The plain way: a Map keeps the place of a key that is set again, as a row does. */
const liveCalls = (sessions: readonly Session[]): readonly Session[] => [
  ...new Map(sessions.map((session) => [session.key, session])).values(),
];

const collator = new Intl.Collator();

const shownName = ({ name, id }: Session['from']): string | null => (name ?? id) || null;

const plainValue = (session: Session, column: ColumnId): string | number | null => {
  switch (column) {
    case 'initiated':
      return session.initiatedAt;
    case 'ringing':
      return session.ringingSeconds;
    case 'duration':
      return session.talkSeconds;
    case 'billed':
      return session.billedSeconds;
    case 'participants':
      return session.participants.length;
    case 'recording':
      return session.hasRecording ? 1 : 0;
    case 'connection':
      return session.connectionId;
    case 'from':
      return shownName(session.from);
    case 'to':
      return shownName(session.to);
    case 'callId':
      return session.id;
    case 'outcome':
    case 'type':
    case 'direction':
    case 'mode':
      return session[column];
  }
};

const compareBytes = (a: string, b: string): number =>
  Buffer.compare(Buffer.from(a), Buffer.from(b));

const foldAscii = (text: string): string =>
  text.replace(/[A-Z]/gu, (letter) => letter.toLowerCase());

const compareIds = (a: string, b: string): number =>
  compareBytes(foldAscii(a), foldAscii(b)) || compareBytes(a, b);

const comparePlain = (a: Session, b: Session, { column, direction }: SortKey): number => {
  const [one, other] = [plainValue(a, column), plainValue(b, column)];
  if (one === null || other === null) return (one === null ? 1 : 0) - (other === null ? 1 : 0);
  const sign = direction === 'desc' ? -1 : 1;
  if (typeof one === 'number') return sign * (one - (other as number));
  const compare = column === 'callId' ? compareIds : collator.compare.bind(collator);
  return sign * compare(one, other as string);
};

const plainSort = (calls: readonly Session[], sort: readonly SortKey[]): readonly Session[] => {
  const keys: readonly SortKey[] = [...sort, { column: 'initiated', direction: 'desc' }];
  return [...calls].sort((a, b) => keys.reduce((so, key) => so || comparePlain(a, b, key), 0));
};

const plainMatch = (session: Session, text: string): boolean => {
  const texts = [session.from, session.to]
    .flatMap(({ id, name }) => [id, name ?? ''])
    .concat(session.participants.flatMap(({ personId, name }) => [personId, name ?? '']))
    .concat(session.providerStatus)
    .map(foldText)
    .concat(foldAscii(session.id));
  return foldText(text)
    .split(/\s+/u)
    .every((word) => texts.some((one) => one.includes(word)));
};

const sessions = fc.array(anySession, { maxLength: 60 });
const sortKeys = fc.array(
  fc.record({
    column: fc.constantFrom(...columnIds),
    direction: fc.constantFrom('asc', 'desc'),
  } as const),
  { maxLength: 3 },
);

describe('call columns', () => {
  it('give back every call as it was put, the newest copy where there are several', () => {
    fc.assert(
      fc.property(sessions, (all) => {
        const columns = filled(all);
        const rows = liveCalls(all).map((session) => {
          const row = callRowAt(columns, rowOfKey(columns, session.key));
          return [row.key, row.talkSeconds, row.from, row.mode, row.hasRecording, row.joinedCount];
        });
        expect(rows).toEqual(
          liveCalls(all).map((session) => [
            session.key,
            session.talkSeconds,
            session.from,
            session.mode,
            session.hasRecording,
            session.participants.filter(({ hasJoined }) => hasJoined).length,
          ]),
        );
        expect(rowCount(columns)).toBe(liveCalls(all).length);
      }),
    );
  });

  it('sort like a plain stable sort, by any columns, calls without the value last', () => {
    fc.assert(
      fc.property(sessions, sortKeys, (all, sort) => {
        const columns = filled(all);
        const keys = Array.from(sorted(columns, sort), (row) => callRowAt(columns, row).key);
        expect(keys).toEqual(plainSort(liveCalls(all), sort).map(({ key }) => key));
      }),
      { numRuns: 300 },
    );
  });

  it('find every word anywhere in people, status and id, and nothing else', () => {
    const words = fc.oneof(
      fc.constantFrom('ana', 'ZOE', 'zoë müller', 'parked', '555', 'u-1', 'a', 'AB', '山田', 'سار'),
      fc.stringMatching(/^[abz]{1,2}$/u),
    );
    fc.assert(
      fc.property(sessions, words, (all, text) => {
        const columns = filled(all);
        const mask = new Uint8Array(rowCount(columns)).fill(1);
        textFilter(columns, text).clear(mask, 0, mask.length);
        expect([...mask]).toEqual(liveCalls(all).map((call) => (plainMatch(call, text) ? 1 : 0)));
      }),
      { numRuns: 300 },
    );
  });

  it('know a repeated copy from a changed one', () => {
    const columns = createCallColumns();
    const first = put(columns, aSession(), { block: 1, slot: 0 });
    const again = put(columns, aSession(), { block: 2, slot: 0 });
    const ended = put(columns, aSession({ talkSeconds: 5 }), { block: 3, slot: 7 });
    expect([first, again, ended]).toEqual(['added', 'unchanged', 'changed']);
    expect([columns.block.array[0], columns.slot.array[0]]).toEqual([3, 7]);
  });

  it('keep apart two accounts that hold the same call id', () => {
    const columns = filled([
      aSession({ connectionId: 'a', id: 'same' }),
      aSession({ connectionId: 'b', id: 'same' }),
    ]);
    expect(rowCount(columns)).toBe(2);
    expect(rowOfKey(columns, 'b/same')).toBe(1);
    expect(rowOfKey(columns, 'c/same')).toBe(-1);
  });

  it('rank many ids that share long beginnings', () => {
    const ids = Array.from(
      { length: 9_000 },
      (_, i) => `v1.us.app.${String((i * 7919) % 3001)}-${i}`,
    );
    const columns = filled(ids.map((id) => aSession({ id })));
    const ranks = columns.ids.ranks();
    const sorted = [...new Set(ids)].sort(compareIds);
    expect(ids.map((id, row) => sorted[ranks[row]!] === id).every(Boolean)).toBe(true);
  });
});
