import { expose } from 'comlink';

import { generateCalls } from '../../src/main/samples/generate-calls.ts';
import { createArchive } from '../../src/renderer/archive/create-archive.ts';
import { generatedPage } from './generated-page.ts';
import { createPlainStore } from './plain-store.ts';
import { createRates, type FillReport } from './rates.ts';

const seed = 20_260_115;
/** Fixed, so that every run fills in the same calls. */
const until = Date.UTC(2026, 0, 15, 12);

export interface FillOrder {
  readonly calls: number;
  /** Calls in a page. */
  readonly pageSize: number;
}

type Fill = (order: FillOrder, onProgress: (done: number) => unknown) => Promise<FillReport>;

const fillWith =
  (
    open: () => Promise<{
      readonly store: (page: Awaited<ReturnType<typeof generatedPage>>) => Promise<unknown>;
      readonly close: () => Promise<void>;
    }>,
  ): Fill =>
  async ({ calls: count, pageSize }, onProgress) => {
    const calls = generateCalls({ seed, count, until });
    const { store, close } = await open();
    const rates = createRates();
    for (let seq = 1; (seq - 1) * pageSize < count; seq += 1) {
      const generated = await generatedPage(calls, seq, pageSize);
      const startedAt = performance.now();
      await store(generated);
      rates.note(generated.sessions.length, performance.now() - startedAt);
      await onProgress(seq * pageSize);
    }
    await close();
    return rates.report();
  };

/** Fills the stores of the page's origin. What is timed is the storing, not the making of calls. */
const filler = {
  /** The archive as the app has it, closed properly: its index is written down. */
  archive: fillWith(async () => {
    const archive = createArchive({ indexedDB, IDBKeyRange });
    await archive.open(() => undefined);
    return { store: ({ page }) => archive.commit(page), close: () => archive.saveIndex() };
  }),
  plain: fillWith(async () => {
    const plain = await createPlainStore();
    return { store: ({ sessions }) => plain.store(sessions), close: () => Promise.resolve() };
  }),
};

export type Filler = typeof filler;

expose(filler);
