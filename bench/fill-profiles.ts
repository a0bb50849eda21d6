import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { appProfile, openBenchPage } from './browser.ts';
import type { FillOrder } from './pages/fill-worker.ts';
import type { FillReport } from './pages/rates.ts';
import type {} from './window.ts';

/** The same calls twice: as the app stores them, and the obvious way. */
export interface Filled {
  /** A data folder of the app. */
  readonly appDir: string;
  /** A browser profile. */
  readonly plainDir: string;
  readonly archive: FillReport;
  readonly plain: FillReport;
  /** Twenty thousand calls in pages of a hundred, as CometChat gives them. */
  readonly smallPages: { readonly archive: number; readonly plain: number };
  readonly archiveBytes: number;
  readonly plainBytes: number;
}

const bytesIn = async (folder: string): Promise<number> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const sizes = await Promise.all(
    files.map(async (file) => (await stat(join(file.parentPath, file.name))).size),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
};

/** What a browser keeps in IndexedDB under a profile. */
const databaseBytes = (profile: string): Promise<number> =>
  bytesIn(join(profile, 'Default', 'IndexedDB'));

const fill = async (
  what: 'archive' | 'plain',
  profile: string,
  order: FillOrder,
): Promise<FillReport> => {
  const { page, goTo, close } = await openBenchPage(profile);
  await goTo('fill.html');
  await page.waitForFunction(() => 'benchFill' in window);
  const timer = setInterval(() => {
    void page.title().then(
      (title) => console.log(`  ${title}`),
      () => undefined,
    );
  }, 15_000);
  try {
    return await page.evaluate(([name, wanted]) => window.benchFill(name, wanted), [
      what,
      order,
    ] as const);
  } finally {
    clearInterval(timer);
    await close();
  }
};

const smallOrder = { calls: 20_000, pageSize: 100 };

const fillBoth = async (folder: string, calls: number): Promise<Filled> => {
  const [appDir, plainDir] = [join(folder, 'app'), join(folder, 'plain')];
  await mkdir(folder, { recursive: true });
  console.log(`Filling the archive with ${calls.toLocaleString('en-US')} calls…`);
  const order = { calls, pageSize: 1_000 };
  const archive = await fill('archive', appProfile(appDir), order);
  console.log('Filling the obvious way with the same calls…');
  const plain = await fill('plain', plainDir, order);
  const smallPages = {
    archive: (await fill('archive', join(folder, 'small-app'), smallOrder)).rate,
    plain: (await fill('plain', join(folder, 'small-plain'), smallOrder)).rate,
  };
  const archiveBytes = await databaseBytes(appProfile(appDir));
  const plainBytes = await databaseBytes(plainDir);
  return { appDir, plainDir, archive, plain, smallPages, archiveBytes, plainBytes };
};

/** Fills a folder, or takes one as it was filled before: a million calls take minutes. */
export const filledProfiles = async (folder: string, calls: number): Promise<Filled> => {
  const note = join(folder, 'filled.json');
  if (existsSync(note)) return JSON.parse(await readFile(note, 'utf8')) as Filled;
  const filled = await fillBoth(folder, calls);
  await writeFile(note, JSON.stringify(filled));
  return filled;
};
