import type { Parameter } from './query-words.ts';

export interface Paging {
  /** From 1. */
  readonly page: number;
  readonly perPage: number;
}

/** The `meta.pagination` of a listing, with the documented names. */
export interface Pagination {
  readonly total: number;
  readonly count: number;
  readonly per_page: number;
  readonly current_page: number;
  readonly total_pages: number;
}

/** The documentation's sample shows 25 a page; 1000 is the cap of this API's transcriptions. */
const defaultPerPage = 25;
const maxPerPage = 1000;

const shape = /^[1-9]\d{0,8}$/;

const names: readonly string[] = ['page', 'perPage'] satisfies (keyof Paging)[];

export const isPaging = ({ name }: Parameter): boolean => names.includes(name);

/** What is wrong with a `page` or `perPage`, or `null`. */
export const pagingProblem = ({ name, value }: Parameter): string | null =>
  shape.test(value) ? null : `The ${name} must be an integer of at least 1.`;

export const pagingOf = (parameters: readonly Parameter[]): Paging => {
  const given = (name: keyof Paging) => parameters.findLast((one) => one.name === name)?.value;
  return {
    page: Number(given('page') ?? 1),
    perPage: Math.min(Number(given('perPage') ?? defaultPerPage), maxPerPage),
  };
};

export const paginationOf = (paging: Paging, total: number, count: number): Pagination => ({
  total,
  count,
  per_page: paging.perPage,
  current_page: paging.page,
  total_pages: Math.max(1, Math.ceil(total / paging.perPage)),
});
