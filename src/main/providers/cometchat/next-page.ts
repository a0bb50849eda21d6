import { wrongShape } from '../wrong-shape.ts';
import type { WirePagination } from './wire.ts';

/** Documents disagree on the cap (100 for the SDK, 1000 for a sister endpoint); 100 is in all. */
export const perPage = 100;

/** The smallest page size any document shows; fewer calls than this are a page's short end. */
const smallestPageSize = 25;

/**
 * The page to ask after this one, or `null` at the end. `total_pages` is read anew from every
 * answer, since it may grow and may mean no more than "there is one more"; it is never used to
 * plan ahead. Throws `wrong-shape` when the provider keeps answering with another page than asked.
 */
export const nextPage = (
  askedPage: number,
  itemCount: number,
  pagination: WirePagination | null,
): number | null => {
  if (itemCount === 0) return null;
  const totalPages = pagination?.total_pages ?? 0;
  const givenPage = pagination?.current_page ?? askedPage;
  if (totalPages > 0 && givenPage >= totalPages) return null;
  if (givenPage < askedPage) {
    throw wrongShape('meta.pagination.current_page', `${askedPage}`, `${givenPage}`);
  }
  const pageSize = pagination?.per_page ?? smallestPageSize;
  return totalPages > 0 || itemCount >= pageSize ? askedPage + 1 : null;
};
