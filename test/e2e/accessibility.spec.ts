import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { callRows, expectCalls, goTo } from './steps.ts';
import { expect, test } from './app-fixture.ts';

const troubles = async (page: Page): Promise<readonly string[]> => {
  // One page for all of axe: the window's rules let no second one open.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
};

for (const colorScheme of ['light', 'dark'] as const) {
  test(`no screen has a serious accessibility problem in ${colorScheme}`, async ({ launch }) => {
    const { page } = await launch();
    await page.emulateMedia({ colorScheme });
    expect(await troubles(page)).toEqual([]);
    await page.getByRole('button', { name: 'Add connection' }).first().click();
    expect(await troubles(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Explore sample calls' }).click();
    await expectCalls(page, 5_000, 60_000);
    await callRows(page).first().click();
    await expect(page.getByRole('complementary', { name: 'Call details' })).toBeVisible();
    expect(await troubles(page)).toEqual([]);
    await page.getByRole('button', { name: 'Export…' }).click();
    expect(await troubles(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await goTo(page, 'Connections');
    expect(await troubles(page)).toEqual([]);
    await goTo(page, 'Settings');
    expect(await troubles(page)).toEqual([]);
  });
}
