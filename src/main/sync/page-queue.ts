import type { ListAnswer } from '../providers/provider.ts';
import { createAhead } from './ahead.ts';

/** The pages of one window's listing, asked for ahead where their cursors are known beforehand. */
export interface PageQueue {
  readonly peek: () => Promise<ListAnswer>;
  readonly drop: () => void;
  /** Asked for and not dropped. */
  readonly held: () => number;
  /** Asks ahead until so many are held, or nothing more is known to ask. */
  readonly fill: (most: number) => void;
  /** Whether every page that is known to come has been asked for. */
  readonly isAllAsked: () => boolean;
}

export interface PageQueueParts {
  readonly ask: (cursor: string | null) => Promise<ListAnswer>;
  /** The cursor of page n (from 1), where pages are numbered; without it each names the next. */
  readonly pageCursor?: ((page: number) => string | null) | undefined;
  /** Called when an answer has come that lets more be asked. */
  readonly onMore: () => void;
}

export const createPageQueue = (
  { ask, pageCursor, onMore }: PageQueueParts,
  first: ListAnswer | null = null,
): PageQueue => {
  let asked = 0;
  let dropped = 0;
  /** Pages the listing is held to have; only a forecast, the last page is known by its answer. */
  let expected = 1;
  let chain: string | null = null;
  let hasEnded = false;

  const learn = (page: number, answer: ListAnswer): ListAnswer => {
    if (page === 1 && pageCursor !== undefined) expected = Math.max(1, pagesOf(answer));
    if (answer.next === null) hasEnded = true;
    else if (page === asked && page >= expected) {
      expected = page + 1;
      chain = answer.next;
    }
    onMore();
    return answer;
  };

  const ahead = createAhead(async ({ page, cursor }: { page: number; cursor: string | null }) => {
    const isGiven = page === 1 && first !== null;
    return learn(page, isGiven ? first : await ask(cursor));
  });

  const askNext = (): void => {
    const page = asked + 1;
    const cursor = page === 1 ? null : (chain ?? pageCursor?.(page) ?? null);
    chain = null;
    asked = page;
    ahead.add({ page, cursor });
  };

  const isAllAsked = (): boolean => hasEnded || asked >= expected;

  return {
    peek: () => {
      if (ahead.length() === 0) askNext();
      return ahead.peek();
    },
    drop: () => {
      dropped += 1;
      ahead.drop();
    },
    held: () => asked - dropped,
    fill: (most) => {
      while (asked - dropped < most && !isAllAsked()) askNext();
    },
    isAllAsked,
  };
};

const pagesOf = ({ total, reading }: ListAnswer): number => {
  const items = reading.sessions.length + reading.unreadable.length;
  return total === null || items === 0 ? 1 : Math.ceil(total / items);
};
