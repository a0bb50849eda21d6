import type { Page } from 'playwright-core';

export const addConnection = async (page: Page, baseUrl: string, apiKey: string): Promise<void> => {
  await page.getByRole('link', { name: 'Connections' }).click();
  await page.getByRole('button', { name: 'Add connection' }).first().click();
  const form = page.getByRole('dialog');
  await form.getByRole('textbox', { name: 'Name', exact: true }).fill('Bench');
  await form.getByRole('textbox', { name: 'App ID' }).fill('31780434a95d45');
  await form.getByRole('combobox', { name: 'Region' }).selectOption('us');
  await form.getByLabel('API key').fill(apiKey);
  await form.getByRole('button', { name: 'Advanced' }).click();
  await form.getByRole('textbox', { name: 'API base URL' }).fill(baseUrl);
  await form.getByRole('button', { name: 'Save' }).click();
  await form.waitFor({ state: 'hidden' });
  await page.getByRole('link', { name: 'Calls' }).click();
};
