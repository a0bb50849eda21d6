import type { Page } from 'playwright-core';

import { launchApp } from '../test/helpers/launch-app.ts';
import { addConnection } from './add-connection.ts';
import { appActs, median, type Acts } from './acts.ts';
import { heapBytes } from './heap.ts';
import { measureFind, type FindTimes } from './measure-find.ts';
import { measureFilters, measureList, type ListTimes } from './measure-list.ts';
import {
  filledRow,
  firstRowsMs,
  installProbe,
  seen,
  watchFrames,
  watchTasks,
  type Seen,
} from './probe.ts';
import { startProvider } from './start-provider.ts';

export interface AppFigures extends ListTimes, FindTimes {
  /** From the page's navigation to painted rows; the browser runs already. */
  readonly launchMs: number;
  /** From the start of the app's process. */
  readonly coldLaunchMs: number;
  readonly filtersMs: number;
  readonly heapBytes: number;
  readonly busy: Seen;
  readonly fling: Seen;
}

/** As a wheel that is spun: about sixty events a second, for ten seconds. */
export const flingFor10s = async (page: Page): Promise<Seen> => {
  await page.mouse.move(600, 400);
  await watchFrames(page);
  const endsAt = performance.now() + 10_000;
  while (performance.now() < endsAt) {
    await page.mouse.wheel(0, 4_000);
    await page.waitForTimeout(16);
  }
  return seen(page);
};

const launches = async (page: Page, times: number): Promise<number> => {
  const taken: number[] = [];
  for (let at = 0; at < times; at += 1) {
    await page.reload();
    taken.push(await firstRowsMs(page));
  }
  return median(taken);
};

const workForAWhile = async ({ sort, search }: Acts): Promise<void> => {
  const endsAt = performance.now() + 12_000;
  while (performance.now() < endsAt) {
    await sort('duration');
    await sort('from');
    await search('smith');
    await search('');
  }
};

/** Sorts and searches while calls come in from a provider on loopback, with all that it takes. */
const measureBusy = async (page: Page): Promise<Seen> => {
  const provider = await startProvider(50_000, 0);
  try {
    await addConnection(page, provider.baseUrl, 'bench');
    await page.locator(filledRow).first().waitFor();
    await page.getByRole('button', { name: 'Sync now' }).first().click();
    await watchTasks(page);
    await workForAWhile(appActs(page));
    const found = await seen(page);
    await page.getByRole('button', { name: 'Stop sync' }).first().click();
    return found;
  } finally {
    provider.close();
  }
};

export const measureApp = async (appDir: string): Promise<AppFigures> => {
  const startedAt = performance.now();
  const app = await launchApp({ userDataDir: appDir });
  const { page } = app;
  await page.locator(filledRow).first().waitFor({ timeout: 600_000 });
  const coldLaunchMs = performance.now() - startedAt;
  await installProbe(page);
  const launchMs = await launches(page, 3);
  const times = await measureList(appActs(page));
  const heap = await heapBytes(page);
  const filtersMs = await measureFilters(appActs(page));
  const found = await measureFind(page);
  const fling = await flingFor10s(page);
  const busy = await measureBusy(page);
  await app.close();
  const launched = { launchMs, coldLaunchMs };
  return { ...times, ...found, ...launched, filtersMs, heapBytes: heap, busy, fling };
};
