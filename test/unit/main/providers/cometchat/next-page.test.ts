import { describe, expect, it } from 'vitest';

import { FailureError } from '../../../../../src/main/failure-error.ts';
import { nextPage } from '../../../../../src/main/providers/cometchat/next-page.ts';

const none = { total: null, per_page: null, current_page: null, total_pages: null };
const said = (pagination: Partial<Record<keyof typeof none, number>>) => ({
  ...none,
  ...pagination,
});

describe('the page after this one', () => {
  it.each([
    ['none after an empty page, whatever is said', 3, 0, said({ total_pages: 9 }), null],
    ['none at the last page', 2, 7, said({ current_page: 2, total_pages: 2 }), null],
    [
      'none past a last page that came nearer',
      3,
      7,
      said({ current_page: 3, total_pages: 2 }),
      null,
    ],
    ['the next while there are more', 1, 100, said({ current_page: 1, total_pages: 2 }), 2],
    ['the next after a short page in the middle', 1, 25, said({ total_pages: 4, per_page: 25 }), 2],
    ['the next after a full page, total_pages 0', 1, 25, said({ total_pages: 0, per_page: 25 }), 2],
    ['none after a short page, total_pages 0', 2, 24, said({ total_pages: 0, per_page: 25 }), null],
    ['the next after 25 calls with nothing said', 1, 25, null, 2],
    ['none after 24 calls with nothing said', 1, 24, null, null],
  ] as const)('%s', (_, asked, items, pagination, expected) => {
    expect(nextPage(asked, items, pagination)).toBe(expected);
  });

  it('is an error when the provider keeps giving another page than asked', () => {
    const stuck = said({ current_page: 1, total_pages: 5 });
    expect(() => nextPage(2, 100, stuck)).toThrow(FailureError);
  });
});
