import { json } from '../loopback-server.ts';
import type { Reply } from '../loopback-server.ts';
import type { CallSource } from '../call-source.ts';
import type { ListQuery } from './list-query.ts';
import { paginationOf } from './paging.ts';
import type { WireCall } from '../wire/wire-call.ts';

interface Found {
  readonly total: number;
  readonly calls: readonly WireCall[];
}

/** With only time asked, the source finds the page without reading the others. */
const byTime = (source: CallSource, { paging, range }: ListQuery): Found => ({
  total: source.total(range),
  calls: source.page(range, (paging.page - 1) * paging.perPage, paging.perPage),
});

const chunk = 1000;

/** With anything else asked, every call of the span is looked at, a thousand at a time. */
const byConditions = (source: CallSource, { paging, range, conditions }: ListQuery): Found => {
  const first = (paging.page - 1) * paging.perPage;
  const inRange = source.total(range);
  const calls: WireCall[] = [];
  let total = 0;
  for (let offset = 0; offset < inRange; offset += chunk) {
    for (const call of source.page(range, offset, chunk)) {
      if (!conditions.every((holds) => holds(call))) continue;
      if (total >= first && calls.length < paging.perPage) calls.push(call);
      total += 1;
    }
  }
  return { total, calls };
};

export const answerList = (source: CallSource, query: ListQuery): Reply => {
  const find = query.conditions.length === 0 ? byTime : byConditions;
  const { total, calls } = find(source, query);
  return json(200, {
    data: calls,
    meta: { pagination: paginationOf(query.paging, total, calls.length) },
  });
};
