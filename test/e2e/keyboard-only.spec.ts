import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { addConnection, callRows, expectCalls, grid, syncNow } from './steps.ts';
import { answersFor, expect, test } from './the-account.ts';

/** Goes on with Tab until the control has the focus, as a person without a mouse does. */
const tabTo = async (page: Page, control: Locator): Promise<void> => {
  for (let presses = 0; presses < 40; presses += 1) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${control.toString()}.`);
};

const command = async (page: Page, letters: string): Promise<void> => {
  const palette = page.getByRole('dialog', { name: 'Commands', exact: true });
  // A window that has only just opened does not hear its first presses.
  await expect(async () => {
    if (!(await palette.isVisible())) await page.keyboard.press('ControlOrMeta+K');
    await expect(palette).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await page.keyboard.type(letters);
  await page.keyboard.press('Enter');
};

test('the whole job is done with the keyboard alone', async ({ launch, account, userDataDir }) => {
  const provider = await account({ calls: 60 });
  const answers = answersFor(provider);
  const file = join(userDataDir, 'calls.csv');
  const { page } = await launch({ saveAs: file });

  await command(page, 'add conn');
  const form = page.getByRole('dialog', { name: 'Add connection' });
  const fill = async (control: Locator, text: string): Promise<void> => {
    await tabTo(page, control);
    await page.keyboard.type(text);
  };
  await fill(form.getByRole('combobox', { name: 'Provider' }), 'Comet');
  await fill(form.getByRole('textbox', { name: 'Name', exact: true }), answers.name);
  await fill(form.getByRole('textbox', { name: 'App ID' }), answers.appId);
  await fill(form.getByRole('combobox', { name: 'Region' }), answers.region);
  await fill(form.getByLabel('API key'), answers.apiKey);
  await tabTo(page, form.getByRole('button', { name: 'Advanced' }));
  await page.keyboard.press('Enter');
  await fill(form.getByRole('textbox', { name: 'API base URL' }), answers.baseUrl);
  await page.keyboard.press('Enter');
  await expect(form).toBeHidden();

  await page.keyboard.press('ControlOrMeta+Shift+S');
  await page.keyboard.press('ControlOrMeta+1');
  await expectCalls(page, 60);
  await expect(page.getByRole('status', { name: 'What changed' })).toHaveText(/Sync finished/u);

  const duration = grid(page).getByRole('columnheader', { name: 'Duration' });
  await tabTo(page, grid(page).getByRole('columnheader').first());
  for (let column = 0; column < 9; column += 1) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(duration).toHaveAttribute('aria-sort', 'ascending');
  await expect(page.getByRole('status', { name: 'What changed' })).toHaveText(
    'Sorted by Duration, ascending.',
  );

  await page.keyboard.press('j');
  const details = page.getByRole('complementary', { name: 'Call details' });
  await expect(details).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(details.getByRole('tab', { name: 'Overview' })).toBeFocused();
  for (const name of ['Participants', 'Raw JSON']) {
    const tab = details.getByRole('tab', { name });
    for (let presses = 0; presses < 9; presses += 1) {
      if ((await tab.getAttribute('aria-selected')) === 'true') break;
      await page.keyboard.press('ArrowRight');
      await expect(details.getByRole('tab', { selected: true })).toBeFocused();
    }
    await expect(tab).toHaveAttribute('aria-selected', 'true');
  }
  await expect(details).toContainText('"sessionId"');

  await page.keyboard.press('Escape');
  await expect(details).toBeHidden();
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByText('3 of 60 calls selected')).toBeVisible();
  await expect(callRows(page).nth(1)).toHaveAttribute('aria-selected', 'true');

  await page.keyboard.press('ControlOrMeta+C');
  await expect(page.getByText('Copied 3 calls.')).toBeVisible();

  await page.keyboard.press('ControlOrMeta+E');
  const exporting = page.getByRole('dialog', { name: 'Export calls' });
  await tabTo(page, exporting.getByRole('button', { name: 'Export', exact: true }));
  await page.keyboard.press('Enter');
  await expect(exporting).toContainText('3 calls');
  await expect.poll(() => readFile(file, 'utf8').catch(() => '')).toContain('Call ID');
});

test('letters are typed into a field and do nothing else', async ({ launch, account }) => {
  const provider = await account({ calls: 30 });
  const { page } = await launch();
  await addConnection(page, answersFor(provider));
  await syncNow(page);
  await expectCalls(page, 30);
  await page.keyboard.press('/');
  await page.keyboard.type('jk?gf');
  await expect(page.getByRole('searchbox', { name: 'Search calls' })).toHaveValue('jk?gf');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByRole('complementary', { name: 'Call details' })).toBeHidden();
});

test('theme, order and open call are there again after a restart', async ({
  launch,
  account,
  userDataDir,
}) => {
  const provider = await account({ calls: 30 });
  const first = await launch();
  await addConnection(first.page, answersFor(provider));
  await syncNow(first.page);
  await expectCalls(first.page, 30);
  await grid(first.page).getByRole('columnheader', { name: 'Duration' }).click();
  await command(first.page, 'dark theme');
  await expect(first.page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await first.page.keyboard.press('j');
  const id = await grid(first.page).locator('.row-active').first().getAttribute('row-id');
  expect(id).not.toBeNull();
  const kept = (): Promise<string> => readFile(join(userDataDir, 'layout.json'), 'utf8');
  await expect.poll(kept).toContain(id!);
  await first.close();

  const { page } = await launch();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(grid(page).getByRole('columnheader', { name: 'Duration' })).toHaveAttribute(
    'aria-sort',
    'ascending',
  );
  await expect(page.getByRole('complementary', { name: 'Call details' })).toContainText('Call ID');
  await expect(grid(page).locator('.row-active').first()).toHaveAttribute('row-id', id!);
});
