import { filesWith } from './files-with.ts';
import { addConnection, expectCalls, fillConnection, goTo, syncNow } from './steps.ts';
import { answersFor, expect, test } from './the-account.ts';

test('a connection is tested, saved and kept over a restart', async ({ launch, account }) => {
  const provider = await account({ calls: 3 });
  const first = await launch();
  await first.page.getByRole('button', { name: 'Add connection' }).first().click();
  const form = await fillConnection(first.page, answersFor(provider));
  await form.getByRole('button', { name: 'Test connection' }).click();
  await expect(form.getByText(/3 calls/u)).toBeVisible();
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form).toBeHidden();
  await first.close();

  const second = await launch();
  await goTo(second.page, 'Connections');
  await expect(second.page.getByText('Support app').first()).toBeVisible();
  await syncNow(second.page);
  await goTo(second.page, 'Calls');
  await expectCalls(second.page, 3);
});

test('what is malformed is said at its field, and nothing typed is lost', async ({ launch }) => {
  const { page } = await launch();
  await page.getByRole('button', { name: 'Add connection' }).first().click();
  const form = page.getByRole('dialog', { name: 'Add connection' });
  const name = form.getByRole('textbox', { name: 'Name', exact: true });
  const appId = form.getByRole('textbox', { name: 'App ID' });
  await name.fill('Support app');
  await appId.fill('no such/app');
  await form.getByLabel('API key').fill('a-key');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(appId).toHaveAttribute('aria-invalid', 'true');
  await expect(appId).toHaveAccessibleDescription(/letters and digits/u);
  await expect(appId).toBeFocused();
  await expect(name).toHaveValue('Support app');
  await expect(form.getByLabel('API key')).toHaveValue('a-key');
});

test('a key never comes back to the page and lies nowhere in plain text', async ({
  launch,
  account,
  userDataDir,
}) => {
  const apiKey = 'KEY-CANARY-7f3a';
  const provider = await account({ calls: 1, apiKey });
  const { page, close } = await launch();
  await addConnection(page, answersFor(provider));
  await syncNow(page);
  await expectCalls(page, 1);
  await goTo(page, 'Connections');
  await page.getByRole('button', { name: 'Edit' }).first().click();
  await expect(page.getByRole('dialog').getByLabel('API key')).toHaveValue('');
  await close();
  expect(await filesWith(userDataDir, apiKey)).toEqual([]);
});
