import { listFilters } from '../src/main/samples/api/list-filters.ts';
import { parseListQuery } from '../src/main/samples/api/list-query.ts';
import { paginationOf } from '../src/main/samples/api/paging.ts';
import type { SampleCalls } from '../src/main/samples/generate-calls.ts';
import { json } from '../src/main/samples/loopback-server.ts';
import type { Reply, RequestLog } from '../src/main/samples/loopback-server.ts';

const filters = listFilters(['voice', 'audio']);
const comma = Buffer.from(',');

/**
 * *List Calls* with the text of every call made beforehand. A real provider writes its answers on
 * its own machine; making them here while the app is measured took 6 ms of it a page, as much as
 * the app's own reading of them. Answers `null` to what asks for more than a span of time.
 */
export const writtenAhead = (calls: SampleCalls): ((request: RequestLog) => Reply | null) => {
  const texts = Array.from({ length: calls.count }, (_, index) =>
    Buffer.from(JSON.stringify(calls.at(index))),
  );
  return ({ path }) => {
    const { pathname, searchParams } = new URL(path, 'http://127.0.0.1');
    const parsed = parseListQuery(searchParams, filters);
    if (pathname !== '/v3/calls' || parsed.kind === 'refused') return null;
    const { paging, range, conditions } = parsed.query;
    if (conditions.length > 0) return null;
    const first = calls.firstNotAfter(range.to);
    const end = Math.max(first, calls.firstNotAfter(range.from - 1));
    const start = Math.min(end, first + (paging.page - 1) * paging.perPage);
    const page = texts.slice(start, Math.min(end, start + paging.perPage));
    const meta = JSON.stringify({ pagination: paginationOf(paging, end - first, page.length) });
    const parts = page.flatMap((text, n) => (n === 0 ? [text] : [comma, text]));
    const [head, tail] = [Buffer.from('{"data":['), Buffer.from(`],"meta":${meta}}`)];
    return { ...json(200, null), body: Buffer.concat([head, ...parts, tail]) };
  };
};
