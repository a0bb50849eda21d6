import { plainActs } from './acts.ts';
import { openBenchPage } from './browser.ts';
import { heapBytes } from './heap.ts';
import { flingFor10s } from './measure-app.ts';
import { measureFilters, measureList, type ListTimes } from './measure-list.ts';
import { firstRowsMs, installProbe, type Seen } from './probe.ts';

export interface PlainFigures extends ListTimes {
  readonly launchMs: number;
  readonly filtersMs: number;
  readonly heapBytes: number;
  readonly fling: Seen;
}

export const measurePlain = async (profile: string): Promise<PlainFigures> => {
  const { page, goTo, close } = await openBenchPage(profile);
  await installProbe(page);
  await goTo('plain.html');
  const launchMs = await firstRowsMs(page);
  const acts = plainActs(page);
  const times = await measureList(acts);
  const heap = await heapBytes(page);
  const filtersMs = await measureFilters(acts);
  const fling = await flingFor10s(page);
  await close();
  return { ...times, launchMs, filtersMs, heapBytes: heap, fling };
};
