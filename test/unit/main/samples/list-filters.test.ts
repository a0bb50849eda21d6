import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerList } from '../../../../src/main/samples/api/answer-list.ts';
import { listFilters } from '../../../../src/main/samples/api/list-filters.ts';
import { parseListQuery } from '../../../../src/main/samples/api/list-query.ts';
import type { Pagination } from '../../../../src/main/samples/api/paging.ts';
import { arraySource } from '../../../fakes/array-source.ts';
import { generateCalls } from '../../../../src/main/samples/generate-calls.ts';
import { sampleSource } from '../../../../src/main/samples/sample-source.ts';
import type { WireCall } from '../../../../src/main/samples/wire/wire-call.ts';

const samples = generateCalls({ seed: 21, count: 400, until: Date.UTC(2026, 2, 12, 15, 30) });
const calls = Array.from({ length: 400 }, (_, n) => samples.at(n));
const filters = listFilters(['voice', 'audio']);

interface Listed {
  readonly data: readonly WireCall[];
  readonly meta: { readonly pagination: Pagination };
}

const list = (query: string, source = sampleSource(samples)): Listed => {
  const parsed = parseListQuery(new URLSearchParams(query), filters);
  if (parsed.kind === 'refused') throw new Error(JSON.stringify(parsed.details));
  return JSON.parse(answerList(source, parsed.query).body as string) as Listed;
};

/** One filter as it is asked and, in other words, what it should let through. */
interface Filter {
  readonly query: string;
  readonly holds: (call: WireCall) => boolean;
}

const operators = {
  eq: (a: number, b: number) => a === b,
  gt: (a: number, b: number) => a > b,
  gte: (a: number, b: number) => a >= b,
  lt: (a: number, b: number) => a < b,
  lte: (a: number, b: number) => a <= b,
};

const numeric = (name: string, of: (call: WireCall) => number | undefined) =>
  fc
    .record({
      operator: fc.constantFrom(...(Object.keys(operators) as (keyof typeof operators)[])),
      wanted: fc.constantFrom(...new Set(calls.map((call) => of(call) ?? 0))),
    })
    .map(({ operator, wanted }): Filter => ({
      query: `${encodeURIComponent(`${name}[${operator}]`)}=${wanted}`,
      holds: (call) => {
        const value = of(call);
        return value !== undefined && operators[operator](value, wanted);
      },
    }));

const word = (name: string, values: readonly string[], of: (call: WireCall) => string) =>
  fc.constantFrom(...values).map((value): Filter => ({
    query: `${name}=${value}`,
    holds: (call) => of(call) === value.replace('voice', 'audio'),
  }));

const statuses = ['initiated', 'cancelled', 'unanswered', 'rejected', 'busy', 'ongoing', 'ended'];

const several = fc
  .tuple(fc.subarray(statuses, { minLength: 1 }), fc.boolean())
  .map(([wanted, inBrackets]): Filter => ({
    query: inBrackets
      ? wanted.map((status) => `statuses%5B%5D=${status}`).join('&')
      : `statuses=${wanted.join(',')}`,
    holds: (call) => wanted.includes(call.status),
  }));

const part = fc.constantFrom(...calls.map((call) => call.receiver)).map((uid): Filter => ({
  query: `uid=${uid}`,
  holds: (call) => call.participants!.some((participant) => participant.uid === uid),
}));

const anyFilter = fc.oneof(
  numeric('initiatedAt', (call) => call.initiatedAt),
  numeric('startedAt', (call) => call.startedAt),
  numeric('endedAt', (call) => call.endedAt),
  numeric('duration', (call) => call.totalDurationInMinutes),
  numeric('totalParticipants', (call) => call.totalParticipants),
  word('type', ['voice', 'audio', 'video'], (call) => call.type),
  word('types', ['voice', 'video'], (call) => call.type),
  word('status', statuses, (call) => call.status),
  word('mode', ['call', 'meet', 'presenter'], (call) => call.mode),
  word('receiverType', ['user', 'group'], (call) => call.receiverType),
  word('hasRecording', ['true', 'false'], (call) => String(call.hasRecording)),
  several,
  part,
);

describe('the filters of List Calls', () => {
  it('let through what the same filters written naively do, page by page', () => {
    const asks = fc.record({
      // A name given twice in a query has no documented meaning, so each filter comes once.
      asked: fc.uniqueArray(anyFilter, {
        maxLength: 3,
        selector: ({ query }) => /^\w+/.exec(query)![0].replace(/e?s$/, ''),
      }),
      perPage: fc.integer({ min: 1, max: 450 }),
      page: fc.integer({ min: 1, max: 4 }),
      source: fc.constantFrom(sampleSource(samples), arraySource(calls)),
    });
    fc.assert(
      fc.property(asks, ({ asked, perPage, page, source }) => {
        const query = [...asked.map((one) => one.query), `page=${page}`, `perPage=${perPage}`];
        const expected = calls.filter((call) => asked.every(({ holds }) => holds(call)));
        const { data, meta } = list(query.join('&'), source);
        const wanted = expected.slice((page - 1) * perPage, page * perPage);
        expect(data.map((call) => call.sessionId)).toEqual(wanted.map((call) => call.sessionId));
        expect(meta.pagination).toEqual({
          total: expected.length,
          count: wanted.length,
          per_page: perPage,
          current_page: page,
          total_pages: Math.max(1, Math.ceil(expected.length / perPage)),
        });
      }),
      { numRuns: 150 },
    );
  });

  it('leave no gap and repeat nothing from page to page', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 450 }), (perPage) => {
        const pages = list(`perPage=${perPage}`).meta.pagination.total_pages;
        const seen = Array.from({ length: pages }, (_, n) =>
          list(`perPage=${perPage}&page=${n + 1}`).data.map((call) => call.sessionId),
        ).flat();
        expect(seen).toEqual(calls.map((call) => call.sessionId));
      }),
      { numRuns: 8 },
    );
  });

  it('give 25 a page when nothing is said and never more than 1000', () => {
    expect(list('').meta.pagination).toMatchObject({ per_page: 25, count: 25, current_page: 1 });
    expect(list('perPage=5000').meta.pagination).toMatchObject({ per_page: 1000, count: 400 });
  });

  it('give an empty page after the last', () => {
    expect(list('page=9&perPage=100')).toMatchObject({
      data: [],
      meta: { pagination: { total: 400, count: 0, total_pages: 4 } },
    });
  });

  it('ignore parameters that nobody documents', () => {
    expect(list('colour=blue').meta.pagination.total).toBe(400);
  });
});

describe('a span of time', () => {
  it('is answered by making the calls of the page and no others', () => {
    const made: number[] = [];
    const million = generateCalls({ seed: 1, count: 1_000_000, until: Date.UTC(2026, 0, 1) });
    const counting = {
      ...million,
      at: (index: number) => {
        made.push(index);
        return million.at(index);
      },
    };
    const middle = million.initiatedAt(500_000);
    const { data, meta } = list(
      `initiatedAt[lte]=${middle}&perPage=50&page=3`,
      sampleSource(counting),
    );
    expect(made).toHaveLength(50);
    expect(data.every((call) => call.initiatedAt <= middle)).toBe(true);
    expect(meta.pagination.total).toBeGreaterThanOrEqual(500_000);
  });
});
