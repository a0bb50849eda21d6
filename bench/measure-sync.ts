import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

import { launchApp } from '../test/helpers/launch-app.ts';
import { addConnection } from './add-connection.ts';
import { installProbe, seen, watchTasks } from './probe.ts';
import { startProvider } from './start-provider.ts';
import { watchStolen } from './stolen.ts';

/** What CometChat gives in a page, and how many requests may be under way. */
const callsInPage = 100;
const concurrency = 4;

export interface SyncFigures {
  readonly calls: number;
  readonly seconds: number;
  /** Pages × latency ÷ concurrency. */
  readonly idealSeconds: number;
  readonly longestTaskMs: number;
  readonly longestTaskAtMs: number;
  /** Calls a second of the last tenth against the first. */
  readonly lastToFirst: number;
  /** Per cent of the processor time wanted meanwhile that the host gave to others; `null`: unknown. */
  readonly stolenPercent: number | null;
}

/**
 * When the status bar first said so many calls or more, in milliseconds of this process. The page says
 * so itself: asking it twenty times a second is work for the thread that is measured.
 */
const reaching = async (page: Page, calls: number): Promise<number> => {
  await page.evaluate(
    (wanted) =>
      new Promise<null>((resolve, reject) => {
        const look = (): void => {
          const said = document.querySelector('footer [role="status"]')?.textContent ?? '';
          if (Number(/^[\d,]+/u.exec(said)?.[0].replaceAll(',', '') ?? 0) < wanted) return;
          changes.disconnect();
          resolve(null);
        };
        const changes = new MutationObserver(look);
        changes.observe(document.querySelector('footer') ?? document.body, {
          subtree: true,
          childList: true,
          characterData: true,
        });
        look();
        setTimeout(() => reject(new Error('Still syncing after twenty minutes.')), 1_200_000);
      }),
    calls,
  );
  return performance.now();
};

/** A first sync of so many calls into an empty archive, all of the app at work. */
const measureOnce = async (calls: number, latencyMs: number): Promise<SyncFigures> => {
  const userDataDir = await mkdtemp(join(tmpdir(), 'callshelf-bench-sync-'));
  const provider = await startProvider(calls, latencyMs);
  const { page, close } = await launchApp({ userDataDir });
  try {
    await installProbe(page);
    await page.reload();
    await addConnection(page, provider.baseUrl, 'bench');
    await watchTasks(page);
    const stolen = watchStolen();
    const startedAt = performance.now();
    await page.getByRole('button', { name: 'Sync now' }).first().click();
    const firstTenth = (await reaching(page, calls / 10)) - startedAt;
    const nineTenths = await reaching(page, calls * 0.9);
    const endedAt = await reaching(page, calls);
    const stolenPercent = stolen();
    const { longestTaskMs, longestTaskAtMs } = await seen(page);
    return {
      calls,
      seconds: (endedAt - startedAt) / 1000,
      idealSeconds: ((calls / callsInPage) * latencyMs) / concurrency / 1000,
      longestTaskMs,
      longestTaskAtMs,
      lastToFirst: firstTenth / (endedAt - nineTenths),
      stolenPercent,
    };
  } finally {
    await close();
    provider.close();
    await rm(userDataDir, { recursive: true, force: true });
  }
};

const told = (figures: SyncFigures): string => {
  const { seconds, idealSeconds, longestTaskMs, longestTaskAtMs, stolenPercent } = figures;
  const task =
    longestTaskMs === 0
      ? 'no task over 50 ms'
      : `longest task ${Math.round(longestTaskMs)} ms, ${(longestTaskAtMs / 1000).toFixed(1)} s in`;
  const stolen = stolenPercent === null ? '' : `, ${stolenPercent} % of the processor elsewhere`;
  return `  ${(seconds / idealSeconds).toFixed(2)} times the ideal, ${task}${stolen}`;
};

/** So many syncs one after the other; the one in the middle by its time, with all that it showed. */
export const measureSync = async (
  calls: number,
  latencyMs: number,
  times = 1,
): Promise<SyncFigures> => {
  const taken: SyncFigures[] = [];
  for (let at = 0; at < times; at += 1) {
    const figures = await measureOnce(calls, latencyMs);
    console.log(told(figures));
    taken.push(figures);
  }
  const [middle] = taken.toSorted((a, b) => a.seconds - b.seconds).slice(Math.floor(times / 2));
  if (middle === undefined) throw new Error('Nothing was measured.');
  return middle;
};
