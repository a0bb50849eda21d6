import { proxy, wrap } from 'comlink';

import type { Filler, FillOrder } from './fill-worker.ts';
import type {} from '../window.ts';
import type { FillReport } from './rates.ts';

const worker = new Worker(new URL('./fill-worker.ts', import.meta.url), { type: 'module' });
const filler = wrap<Filler>(worker);

const fill = async (what: 'archive' | 'plain', order: FillOrder): Promise<FillReport> => {
  const started = performance.now();
  const onProgress = (done: number): void => {
    const seconds = Math.round((performance.now() - started) / 1000);
    document.title = `${what}: ${String(done)} of ${String(order.calls)} calls, ${String(seconds)} s`;
  };
  return filler[what](order, proxy(onProgress));
};

window.benchFill = fill;
