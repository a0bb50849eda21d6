import type { Page } from '../../shared/page.ts';

/** A page that has its place in the journal; the promise waits for the disk. */
export interface Posted {
  readonly page: Promise<Page>;
}

/** Pages made before anybody asks for them, so that nobody waits for a disk. */
export interface Outbox {
  /**
   * What is there, and at least one page; `null` at the end. Throws what went wrong with the next
   * page, once those before it are taken; asking again then makes it again. A page that could not be
   * written is thrown for ever: what was made after it is not to be handed over.
   */
  readonly take: () => Promise<readonly Page[] | null>;
  /** Resolves when nothing is being made or written. */
  readonly settled: () => Promise<void>;
}

export interface OutboxParts {
  /** Makes the next page; `null` when there are no more. Never called twice at once. */
  readonly make: () => Promise<Posted | null>;
  /** Pages handed over at once, and pages made ahead. */
  readonly most: number;
  /** No further page is handed over with those that have so many bytes. */
  readonly mostBytes: number;
}

/** Changes in place: a page that is there says so here. */
interface Waiting extends Posted {
  there: Page | null;
}

export const createOutbox = ({ make, most, mostBytes }: OutboxParts): Outbox => {
  const waiting: Waiting[] = [];
  let making: Promise<void> | null = null;
  let end: { readonly error: unknown } | 'done' | null = null;
  let tell: () => void = () => undefined;

  const post = (posted: Posted): void => {
    const one: Waiting = { page: posted.page, there: null };
    waiting.push(one);
    posted.page.then(
      (page) => (one.there = page),
      () => undefined,
    );
    tell();
  };

  const makeOn = async (): Promise<void> => {
    try {
      while (waiting.length < most) {
        const posted = await make();
        if (posted === null) {
          end = 'done';
          return;
        }
        post(posted);
      }
    } catch (error) {
      end = { error };
    }
  };

  const fill = (): void => {
    if (end !== null || making !== null) return;
    making = makeOn().finally(() => {
      making = null;
      tell();
    });
  };

  /** The first page on its way; `null` when nothing is and nothing comes. */
  const first = async (): Promise<Waiting | null> => {
    for (;;) {
      fill();
      const [one] = waiting;
      if (one !== undefined) return one;
      if (making === null) return null;
      await new Promise<void>((resolve) => (tell = resolve));
    }
  };

  const takeThere = (): readonly Page[] => {
    const pages: Page[] = [];
    let bytes = 0;
    for (let one = waiting[0]; one?.there && pages.length < most; [one] = waiting) {
      if (pages.length > 0 && bytes >= mostBytes) break;
      pages.push(one.there);
      bytes += one.there.body.length;
      waiting.shift();
    }
    return pages;
  };

  return {
    take: async () => {
      const next = await first();
      if (next !== null) {
        await next.page;
        const pages = takeThere();
        fill();
        return pages;
      }
      if (end === null || end === 'done') return null;
      const { error } = end;
      end = null;
      throw error;
    },
    settled: async () => {
      await making;
      await Promise.allSettled(waiting.map(({ page }) => page));
    },
  };
};
