import type { ErrorDetails } from './api-errors.ts';
import type { Asked, Reading } from './asked.ts';
import { allTime } from '../call-source.ts';
import type { TimeRange } from '../call-source.ts';
import { isPaging, pagingOf, pagingProblem } from './paging.ts';
import type { Paging } from './paging.ts';
import { parametersOf } from './query-words.ts';
import type { WireCall } from '../wire/wire-call.ts';

export interface ListQuery {
  readonly paging: Paging;
  readonly range: TimeRange;
  /** What is asked besides the time of initiation; empty when nothing is. */
  readonly conditions: readonly ((call: WireCall) => boolean)[];
}

export type ParsedQuery =
  | { readonly kind: 'query'; readonly query: ListQuery }
  | { readonly kind: 'refused'; readonly details: ErrorDetails };

interface NamedProblem {
  readonly name: string;
  readonly sentence: string;
}

const intersection = (asked: readonly Asked[]): TimeRange => {
  const ranges = asked.flatMap((one) => (one.kind === 'range' ? [one.range] : []));
  return {
    from: Math.max(allTime.from, ...ranges.map((range) => range.from ?? allTime.from)),
    to: Math.min(allTime.to, ...ranges.map((range) => range.to ?? allTime.to)),
  };
};

const detailsOf = (problems: readonly NamedProblem[]): ErrorDetails =>
  Object.fromEntries(problems.map(({ name, sentence }) => [name, [sentence]]));

/** Reads the query of *List Calls*; parameters it does not know are ignored. */
export const parseListQuery = (
  search: URLSearchParams,
  filters: ReadonlyMap<string, Reading>,
): ParsedQuery => {
  const parameters = parametersOf(search);
  const paging = parameters.filter(isPaging);
  const asked = parameters.flatMap((parameter) => {
    const one = filters.get(parameter.name)?.(parameter);
    return one === undefined ? [] : [{ name: parameter.name, ...one }];
  });
  const problems = [
    ...paging.map((one) => ({ name: one.name, sentence: pagingProblem(one) })),
    ...asked.map((one) => ({ ...one, sentence: one.kind === 'refused' ? one.sentence : null })),
  ].flatMap(({ name, sentence }) => (sentence === null ? [] : [{ name, sentence }]));
  if (problems.length > 0) return { kind: 'refused', details: detailsOf(problems) };
  const conditions = asked.flatMap((one) => (one.kind === 'condition' ? [one.holds] : []));
  return {
    kind: 'query',
    query: { paging: pagingOf(paging), range: intersection(asked), conditions },
  };
};
