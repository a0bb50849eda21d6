import { callRows, expectCalls, goTo } from './steps.ts';
import { expect, test } from './app-fixture.ts';
import { troubles } from './troubles.ts';

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
    for (const [press, name] of [
      ['Control+K', 'Commands'],
      ['?', 'Keyboard shortcuts'],
    ] as const) {
      await page.keyboard.press(press);
      await expect(page.getByRole('dialog', { name, exact: true })).toBeVisible();
      expect(await troubles(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toBeHidden();
    }
    await goTo(page, 'Connections');
    expect(await troubles(page)).toEqual([]);
    await goTo(page, 'Settings');
    expect(await troubles(page)).toEqual([]);
  });
}
