import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import type { LaunchedApp } from '../helpers/launch-app.ts';
import { addConnection, callDetails, callRows, expectCalls, grid, syncNow } from './steps.ts';
import { answersFor, expect, test } from './the-account.ts';
import { troubles } from './troubles.ts';
import type { FakeCometChat } from '../fakes/cometchat.ts';

const start = async (
  launch: () => Promise<LaunchedApp>,
  provider: FakeCometChat,
  calls: number,
): Promise<Page> => {
  const { page } = await launch();
  await addConnection(page, answersFor(provider));
  await syncNow(page);
  await expectCalls(page, calls);
  return page;
};

const separator = (page: Page, name: string): Locator => page.getByRole('separator', { name });

const box = async (part: Locator) => (await part.boundingBox())!;

const button = (page: Page, name: string): Locator =>
  callDetails(page).getByRole('button', { name });

test('the open call is docked below the list, sized by keyboard, and is there again after a restart', async ({
  launch,
  account,
  userDataDir,
}) => {
  const page = await start(launch, await account(), 30);
  await callRows(page).first().click();
  const width = separator(page, 'Width of call details');
  await expect(width).toHaveAttribute('aria-orientation', 'vertical');
  await width.press('ArrowLeft');
  await expect(width).toHaveAttribute('aria-valuenow', '424');
  expect((await box(callDetails(page))).width).toBe(424);
  expect(await troubles(page)).toEqual([]);

  await button(page, 'Dock below').click();
  await expect(button(page, 'Dock right')).toBeFocused();
  const height = separator(page, 'Height of call details');
  await expect(height).toHaveAttribute('aria-orientation', 'horizontal');
  await expect(height).toHaveAttribute('aria-valuenow', '320');
  await height.press('ArrowUp');
  await height.press('ArrowUp');
  await expect(height).toHaveAttribute('aria-valuenow', '368');
  const [list, pane] = [await box(grid(page)), await box(callDetails(page))];
  expect(pane.height).toBe(368);
  expect(pane.y).toBeGreaterThanOrEqual(list.y + list.height);
  expect(pane.width).toBe(list.width);
  expect(await troubles(page)).toEqual([]);

  await height.press('End');
  await expect(height).toHaveAttribute('aria-valuenow', '160');
  await height.press('Home');
  const most = (await height.getAttribute('aria-valuemax'))!;
  await expect(height).toHaveAttribute('aria-valuenow', most);
  const kept = (): Promise<string> => readFile(join(userDataDir, 'layout.json'), 'utf8');
  await expect.poll(kept).toContain(`"details-below":${most}`);
  await page.close();

  const again = (await launch()).page;
  await expect(separator(again, 'Height of call details')).toHaveAttribute('aria-valuenow', most);
  await button(again, 'Dock right').click();
  await expect(separator(again, 'Width of call details')).toHaveAttribute('aria-valuenow', '424');
});

test('a call is opened as a page, read there from call to call, and left for the same place in the list', async ({
  launch,
  account,
}) => {
  const page = await start(launch, await account({ calls: 200 }), 200);
  const list = await box(page.getByRole('main'));
  await callRows(page).first().getByRole('gridcell').nth(2).click();
  const row = page.locator('.row-active').first();
  // PageDown would be taken once in 100 ms only, by the grid itself.
  for (let presses = 0; presses < 25; presses += 1) await page.keyboard.press('ArrowDown');
  await expect(row).toHaveAttribute('aria-rowindex', '27');
  const [id, place] = [(await row.getAttribute('row-id'))!, await box(row)];

  await page.keyboard.press('Shift+Enter');
  await expect(callDetails(page).getByRole('tab', { name: 'Overview' })).toBeFocused();
  await expect(grid(page)).toBeHidden();
  await expect(page.getByRole('separator')).toBeHidden();
  expect((await box(callDetails(page))).width).toBe(list.width);
  expect(await troubles(page)).toEqual([]);
  await button(page, 'Back to the list').click();
  await expect(grid(page)).toBeVisible();
  expect(await box(row)).toEqual(place);
  await expect(page.locator(`[row-id="${id}"] [role="gridcell"]:focus`)).toHaveCount(1);

  await button(page, 'Open as a page').click();
  await expect(button(page, 'Back to the list')).toBeVisible();
  await page.keyboard.press('k');
  await expect(row).not.toHaveAttribute('row-id', id);
  const next = (await row.getAttribute('row-id'))!;
  await expect(grid(page)).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(grid(page)).toBeVisible();
  await expect(callDetails(page)).toBeVisible();
  await expect(page.locator(`[row-id="${next}"] [role="gridcell"]:focus`)).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(callDetails(page)).toBeHidden();
});

test('who searches on a page sees the list', async ({ launch, account }) => {
  const page = await start(launch, await account(), 30);
  await callRows(page).first().click();
  await button(page, 'Open as a page').click();
  const box = page.getByRole('searchbox', { name: 'Search calls' });
  await box.fill('video');
  await expect(grid(page)).toBeVisible();
  await expect(box).toBeFocused();
});

test('the tabs of a narrow pane stand in one line, and the focused one is in sight', async ({
  launch,
  account,
}) => {
  const page = await start(launch, await account(), 30);
  await callRows(page).first().click();
  await separator(page, 'Width of call details').press('End');
  const tabs = callDetails(page).getByRole('tablist').getByRole('tab');
  await tabs.first().focus();
  await page.keyboard.press('End');
  await expect(tabs.last()).toBeFocused();
  await expect(tabs.last()).toBeInViewport({ ratio: 1 });
  const [first, last] = [await box(tabs.first()), await box(tabs.last())];
  expect(last.y).toBe(first.y);
  const pane = await box(callDetails(page));
  expect(last.x + last.width).toBeLessThanOrEqual(pane.x + pane.width);
});

test('the line between list and call is dragged with the mouse, in both docks', async ({
  launch,
  account,
}) => {
  const page = await start(launch, await account(), 30);
  await callRows(page).first().click();
  const drag = async (line: Locator, x: number, y: number): Promise<void> => {
    const at = await box(line);
    const [startX, startY] = [at.x + at.width / 2, at.y + at.height / 2];
    await page.mouse.move(startX, startY);
    await page.mouse.down();
    await page.mouse.move(startX + x, startY + y, { steps: 4 });
    await page.mouse.up();
  };
  const width = separator(page, 'Width of call details');
  await drag(width, -60, 0);
  await expect(width).toHaveAttribute('aria-valuenow', '460');
  await button(page, 'Dock below').click();
  const height = separator(page, 'Height of call details');
  await drag(height, 0, 40);
  await expect(height).toHaveAttribute('aria-valuenow', '280');
});

test('a call that was open as a page is one again after a restart, over the list as it was narrowed', async ({
  launch,
  account,
  userDataDir,
}) => {
  const page = await start(launch, await account({ calls: 200 }), 200);
  await page.getByRole('searchbox', { name: 'Search calls' }).fill('outcome:answered');
  await page.keyboard.press('Enter');
  const chip = (of: Page): Locator => of.getByRole('button', { name: /^Outcome is Answered$/u });
  await expect(chip(page)).toBeVisible();
  await callRows(page).first().getByRole('gridcell').nth(2).click();
  const id = (await page.locator('.row-active').first().getAttribute('row-id'))!;
  await page.keyboard.press('Shift+Enter');
  await expect(grid(page)).toBeHidden();
  const kept = (): Promise<string> => readFile(join(userDataDir, 'layout.json'), 'utf8');
  await expect.poll(kept).toContain('"isPage":true');
  await page.close();

  const again = (await launch({ offline: true })).page;
  await expect(button(again, 'Back to the list')).toBeVisible();
  await expect(grid(again)).toBeHidden();
  await button(again, 'Back to the list').click();
  await expect(chip(again)).toBeVisible();
  await expect(again.locator('.row-active').first()).toHaveAttribute('row-id', id);
  expect(await troubles(again)).toEqual([]);
});
