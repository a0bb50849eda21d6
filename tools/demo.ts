/**
 * A whole round with the app, without account or display: sync the sample calls, open one, select
 * some, export them. Prints what it did and where the CSV file and the screenshot are.
 */
import { mkdir, mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchApp } from '../test/helpers/launch-app.ts';
import { buildIfStale } from './build-if-stale.ts';
import { ensureBrowser } from './find-browser.ts';
import { projectDir } from './project-node.ts';

const selectedRows = 5;

const say = (line: string): void => {
  console.log(line);
};

const syncSamples = async (page: Page): Promise<string> => {
  await page.getByRole('button', { name: 'Explore sample calls' }).click();
  await page.getByText(/^Data as of/u).waitFor({ timeout: 120_000 });
  return page
    .getByRole('status')
    .filter({ hasText: /calls$/u })
    .first()
    .innerText();
};

/** Opens the longest call: it has the most to show. */
const openLongest = async (page: Page): Promise<string> => {
  const duration = page.getByRole('columnheader', { name: 'Duration' });
  await duration.click();
  await duration.click();
  await page.locator('[role="columnheader"][col-id="duration"][aria-sort="descending"]').waitFor();
  await page.locator('[role="row"][row-index="0"] [role="gridcell"][col-id="from"]').click();
  const details = page.getByRole('complementary', { name: 'Call details' });
  return details.getByText(/talked for/u).innerText();
};

const exportSelection = async (page: Page): Promise<string> => {
  for (let row = 0; row < selectedRows; row += 1) {
    await page.locator(`[role="row"][row-index="${row}"]`).getByRole('checkbox').check();
  }
  await page.getByRole('button', { name: 'Export…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export calls' });
  await dialog.getByRole('button', { name: 'Export', exact: true }).click();
  const written = await dialog.getByText(/calls? written to/u).innerText();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  return written;
};

const demo = async (): Promise<void> => {
  ensureBrowser();
  buildIfStale();
  const output = join(projectDir, 'out', 'demo');
  await mkdir(output, { recursive: true });
  const csv = join(output, 'calls.csv');
  const screenshot = join(output, 'callshelf.png');
  const userDataDir = await mkdtemp(join(tmpdir(), 'callshelf-demo-'));
  const app = await launchApp({ userDataDir, saveAs: csv });
  say(`Started Callshelf in ${app.host}; its data folder is ${userDataDir}.`);
  try {
    say(`Synced the sample calls: ${await syncSamples(app.page)}.`);
    say(`Opened the longest one: ${await openLongest(app.page)}`);
    say(`Exported a selection: ${await exportSelection(app.page)}.`);
    await app.page.screenshot({ path: screenshot });
  } finally {
    await app.close();
  }
  const lines = (await readFile(csv, 'utf8')).trim().split('\r\n');
  say(`CSV:        ${csv} (${lines.length - 1} calls and a header)`);
  say(`Screenshot: ${screenshot}`);
};

await demo();
