import { expect, type Locator, type Page } from '@playwright/test';

/** What a person does, by the names on the screen. */

export const goTo = (page: Page, place: 'Calls' | 'Connections' | 'Settings'): Promise<void> =>
  page.getByRole('navigation').getByRole('link', { name: place }).click();

export interface CometChatAnswers {
  readonly name: string;
  readonly appId: string;
  readonly region: string;
  readonly apiKey: string;
  readonly baseUrl: string;
  readonly onBehalfOf?: string;
}

export const fillConnection = async (page: Page, answers: CometChatAnswers): Promise<Locator> => {
  const form = page.getByRole('dialog', { name: /connection$/u });
  await form.getByRole('combobox', { name: 'Provider' }).selectOption('CometChat');
  await form.getByRole('textbox', { name: 'Name', exact: true }).fill(answers.name);
  await form.getByRole('textbox', { name: 'App ID' }).fill(answers.appId);
  await form.getByRole('combobox', { name: 'Region' }).selectOption(answers.region);
  await form.getByLabel('API key').fill(answers.apiKey);
  if (answers.onBehalfOf !== undefined) {
    await form.getByRole('textbox', { name: 'On behalf of' }).fill(answers.onBehalfOf);
  }
  await form.getByRole('button', { name: 'Advanced' }).click();
  await form.getByRole('textbox', { name: 'API base URL' }).fill(answers.baseUrl);
  return form;
};

export const addConnection = async (page: Page, answers: CometChatAnswers): Promise<void> => {
  await page.getByRole('button', { name: 'Add connection' }).first().click();
  const form = await fillConnection(page, answers);
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form).toBeHidden();
};

export const syncNow = (page: Page): Promise<void> =>
  page.getByRole('button', { name: 'Sync now' }).first().click();

export const grid = (page: Page): Locator => page.getByRole('grid', { name: 'Calls' });

/** Data rows on screen, top to bottom; the header row is none of them. */
export const callRows = (page: Page): Locator =>
  grid(page)
    .locator('[role="row"][row-id]')
    .filter({ has: page.locator('[role="gridcell"]') });

export const expectCalls = async (page: Page, count: number, timeoutMs = 20_000): Promise<void> => {
  const words = `${count.toLocaleString('en-US')} ${count === 1 ? 'call' : 'calls'}`;
  await expect(page.getByRole('status').filter({ hasText: words }).first()).toBeVisible({
    timeout: timeoutMs,
  });
};

/** The cells of a column as they are in the document, from the top row down. */
export const columnTexts = async (page: Page, columnId: string): Promise<readonly string[]> => {
  const cells = await grid(page)
    .locator(`[role="gridcell"][col-id="${columnId}"]`)
    .evaluateAll((elements) =>
      elements.map((cell) => ({
        text: cell.textContent.trim(),
        row: Number(cell.closest('[role="row"]')?.getAttribute('aria-rowindex')),
      })),
    );
  return cells.sort((a, b) => a.row - b.row).map(({ text }) => text);
};
