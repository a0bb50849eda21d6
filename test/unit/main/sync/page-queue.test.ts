import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPageQueue } from '../../../../src/main/sync/page-queue.ts';
import { createSlots } from '../../../../src/main/sync/slots.ts';
import { answer } from './scripted-provider.ts';

const never = new AbortController().signal;

/** A listing in numbered pages of one call each; each answer takes so many turns. */
const queueOf = (
  pages: number,
  latencies: readonly number[],
  concurrency: number,
  ahead: number,
) => {
  const slots = createSlots(concurrency);
  let underWay = 0;
  let mostUnderWay = 0;
  const asked: number[] = [];
  const ask = (cursor: string | null) =>
    slots.run(async () => {
      const page = Number(cursor ?? 1);
      asked.push(page);
      underWay += 1;
      mostUnderWay = Math.max(mostUnderWay, underWay);
      const turns = latencies[page % latencies.length] ?? 0;
      for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
      underWay -= 1;
      return answer([`call-${page}`], page < pages ? `${page + 1}` : null, pages);
    }, never);
  const queue = createPageQueue({
    ask,
    pageCursor: (page) => (page === 1 ? null : `${page}`),
    onMore: () => queue.fill(ahead),
  });
  return { queue, asked, mostUnderWay: () => mostUnderWay };
};

describe('pages asked for ahead', () => {
  it('come in their order and no more at once than allowed, however long each takes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 40 }),
        fc.array(fc.nat(12), { minLength: 1, maxLength: 9 }),
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 1, max: 12 }),
        async (pages, latencies, concurrency, ahead) => {
          const { queue, asked, mostUnderWay } = queueOf(pages, latencies, concurrency, ahead);
          for (let page = 1; page <= pages; page += 1) {
            const { reading } = await queue.peek();
            expect(reading.sessions.map(({ id }) => id)).toEqual([`call-${page}`]);
            expect(queue.held()).toBeLessThanOrEqual(Math.max(1, ahead));
            queue.drop();
          }
          expect(mostUnderWay()).toBeLessThanOrEqual(concurrency);
          expect([...asked].sort((a, b) => a - b)).toEqual(asked.map((_, at) => at + 1));
        },
      ),
      { numRuns: 100 },
    );
  });

  it('follow the answers beyond what the total promised', async () => {
    const answers = new Map([
      [1, answer(['a', 'b'], '2', 4)],
      [2, answer(['c', 'd'], '3', 6)],
      [3, answer(['e', 'f'], null, 6)],
    ]);
    const queue = createPageQueue({
      ask: (cursor) => Promise.resolve(answers.get(Number(cursor ?? 1))!),
      pageCursor: (page) => (page === 1 ? null : `${page}`),
      onMore: () => queue.fill(8),
    });
    const found: string[] = [];
    for (let next: string | null = 'first'; next !== null;) {
      const page = await queue.peek();
      found.push(...page.reading.sessions.map(({ id }) => id));
      next = page.next;
      queue.drop();
    }
    expect(found).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
  });

  it('ask again only for the one that failed', async () => {
    let failures = 1;
    const asked: string[] = [];
    const queue = createPageQueue({
      ask: (cursor) => {
        asked.push(cursor ?? 'first');
        if (cursor === '2' && failures-- > 0) return Promise.reject(new Error('cut'));
        const page = Number(cursor ?? 1);
        return Promise.resolve(answer([`call-${page}`], page < 3 ? `${page + 1}` : null, 3));
      },
      pageCursor: (page) => (page === 1 ? null : `${page}`),
      onMore: () => queue.fill(8),
    });
    await queue.peek();
    queue.drop();
    await expect(queue.peek()).rejects.toThrow('cut');
    expect((await queue.peek()).next).toBe('3');
    queue.drop();
    expect((await queue.peek()).next).toBeNull();
    expect(asked.sort()).toEqual(['2', '2', '3', 'first']);
  });
});
