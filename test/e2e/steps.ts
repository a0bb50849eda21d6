import { expect, type Locator, type Page } from '@playwright/test';

/** What a person does, by the names on the screen. */

export type Place = 'Calls' | 'Coverage' | 'Connections' | 'Settings';

export const goTo = (page: Page, place: Place): Promise<void> =>
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

/** Of the only connection; a number of days that is none of the list's. */
export const chooseHowFarBack = async (page: Page, days: string): Promise<void> => {
  await goTo(page, 'Connections');
  await page.getByRole('button', { name: 'Sync settings' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'How far back' }).selectOption('custom');
  await dialog.getByRole('textbox', { name: 'Days back' }).fill(days);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toBeHidden();
};

export interface ProviderAnswers {
  /** As the form's list of providers names it. */
  readonly provider: string;
  readonly name: string;
  /** By the label of the field, keys included. */
  readonly fields: Readonly<Record<string, string>>;
  readonly baseUrl: string;
}

/** Fills the form that is open, whichever provider it is for. */
export const fillProvider = async (page: Page, answers: ProviderAnswers): Promise<Locator> => {
  const form = page.getByRole('dialog', { name: /connection$/u });
  await form.getByRole('textbox', { name: 'Name', exact: true }).fill(answers.name);
  await form.getByRole('combobox', { name: 'Provider' }).selectOption(answers.provider);
  for (const [label, value] of Object.entries(answers.fields)) {
    await form.getByLabel(label, { exact: true }).fill(value);
  }
  const baseUrl = form.getByRole('textbox', { name: 'API base URL' });
  if (!(await baseUrl.isVisible())) await form.getByRole('button', { name: 'Advanced' }).click();
  await baseUrl.fill(answers.baseUrl);
  return form;
};

/** Opens the form, tests what was typed, expects these words, and saves. */
export const addTested = async (
  page: Page,
  answers: ProviderAnswers,
  words: string | RegExp,
): Promise<void> => {
  await page.getByRole('button', { name: 'Add connection' }).first().click();
  const form = await fillProvider(page, answers);
  await form.getByRole('button', { name: 'Test connection' }).click();
  await expect(form.getByRole('status')).toHaveText(words);
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form).toBeHidden();
};

export const callDetails = (page: Page): Locator =>
  page.getByRole('complementary', { name: 'Call details' });

/** Opens the call in whose row this text stands; the pane shows the call before it until it is there. */
export const openCall = async (page: Page, text: string): Promise<Locator> => {
  const row = callRows(page).filter({ hasText: text }).first();
  await row.click();
  await expect(row).toHaveClass(/(?:^| )row-active(?: |$)/u);
  const details = callDetails(page);
  await expect(details).toHaveAttribute('aria-busy', 'false');
  await expect(details.getByRole('tab', { name: 'Overview' })).toBeVisible();
  return details;
};

/** Opens a pane of the call and waits until it has what it asked for. */
export const openPane = async (page: Page, name: string): Promise<Locator> => {
  await callDetails(page).getByRole('tab', { name, exact: true }).click();
  const pane = callDetails(page).getByRole('tabpanel', { name, exact: true });
  await expect(pane.locator('[aria-busy="true"]')).toHaveCount(0);
  return pane;
};

export const lookUp = async (page: Page, connection: string, callId: string): Promise<void> => {
  await page.getByRole('button', { name: 'Look up a call…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Look up a call' });
  await dialog.getByRole('combobox', { name: 'Connection' }).selectOption(connection);
  await dialog.getByRole('textbox', { name: 'Call ID' }).fill(callId);
  await dialog.getByRole('button', { name: 'Look up' }).click();
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
