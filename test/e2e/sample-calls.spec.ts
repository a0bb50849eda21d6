import { expect, test } from './app-fixture.ts';
import { callRows, expectCalls } from './steps.ts';

test('without an account, the sample calls can be explored, and survive a restart offline', async ({
  launch,
}) => {
  const first = await launch();
  await expect(first.page.getByRole('heading', { name: 'Your shelf is empty' })).toBeVisible();
  await first.page.getByRole('button', { name: 'Explore sample calls' }).click();
  await expectCalls(first.page, 5_000, 60_000);
  await callRows(first.page).first().click();
  await expect(first.page.getByRole('complementary', { name: 'Call details' })).toBeVisible();
  await first.close();
  const second = await launch({ offline: true });
  await expectCalls(second.page, 5_000);
});
