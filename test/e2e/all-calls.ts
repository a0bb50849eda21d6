import { readFile, rm } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import type { SampleCalls } from '../../src/main/samples/generate-calls.ts';

/** What is compared of a call: its id, when it began, its status as shown, its talk time. */
export type CallFacts = readonly [id: string, initiated: string, duration: string];

/** Every call the archive has, through the export that a person would use. */
export const archivedCalls = async (page: Page, saveAs: string): Promise<readonly CallFacts[]> => {
  await rm(saveAs, { force: true });
  await page.getByRole('button', { name: 'Export…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export calls' });
  await dialog.getByRole('radio', { name: 'All calls in this view' }).check();
  await dialog.getByRole('button', { name: 'Export', exact: true }).click();
  await expect(dialog.getByText(/calls? written to/u)).toBeVisible({ timeout: 60_000 });
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  const [header = [], ...rows] = parse(await readFile(saveAs), { bom: true });
  const at = (row: readonly string[], title: string): string => row[header.indexOf(title)] ?? '';
  return rows
    .map((row) => [at(row, 'Call ID'), at(row, 'Initiated'), at(row, 'Duration')] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
};

/** The same facts as the provider has them. */
export const providedCalls = (calls: SampleCalls): readonly CallFacts[] =>
  Array.from({ length: calls.count }, (_, index) => {
    const { sessionId, initiatedAt, startedAt, endedAt } = calls.at(index);
    const duration =
      startedAt === undefined || endedAt === undefined ? '' : String(endedAt - startedAt);
    const initiated = new Date(initiatedAt * 1000).toISOString().replace('.000Z', '+00:00');
    return [sessionId, initiated, duration] as const;
  }).sort(([a], [b]) => (a < b ? -1 : 1));
