import type { Locator, Page } from '@playwright/test';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { arraySource } from '../fakes/array-source.ts';
import { generateCalls } from '../../src/main/samples/generate-calls.ts';
import { sampleSource } from '../../src/main/samples/sample-source.ts';
import { bandwidthCall } from '../fakes/bandwidth-calls.ts';
import { startFakeBandwidth, type FakeBandwidth } from '../fakes/bandwidth.ts';
import { apiError, startFakeCometChat } from '../fakes/cometchat.ts';
import { filesWith } from './files-with.ts';
import { expect, test } from './fake-account.ts';
import {
  addConnection,
  callDetails,
  callRows,
  columnTexts,
  expectCalls,
  fillProvider,
  goTo,
  syncNow,
} from './steps.ts';
import { answersFor } from './the-account.ts';

const generated = sampleSource(
  generateCalls({ seed: 7, count: 3, until: Date.UTC(2026, 0, 15, 12) }),
);

const wire = generated.page({ from: -Infinity, to: Infinity }, 0, 3);

/** The same id as a call of the other provider. */
const sharedId = 'same-id-1';

const chatCalls = wire.map((call, nth) => (nth === 0 ? { ...call, sessionId: sharedId } : call));

const lineCalls = [bandwidthCall(0, { id: sharedId }), bandwidthCall(40, { id: 'line-2' })];

const lines = ({ baseUrl, userId, token, secret }: FakeBandwidth) => ({
  provider: 'Bandwidth',
  name: 'Old lines',
  fields: { 'User ID': userId, 'API token': token, 'API secret': secret },
  baseUrl,
});

const addLines = async (page: Page, fake: FakeBandwidth): Promise<void> => {
  await page.getByRole('button', { name: 'Add connection' }).first().click();
  const form = await fillProvider(page, lines(fake));
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form).toBeHidden();
};

const item = (page: Page, name: string): Locator =>
  page
    .getByRole('list', { name: 'Connections', exact: true })
    .getByRole('listitem')
    .filter({ hasText: name });

const names = async (page: Page): Promise<readonly string[]> =>
  [...new Set(await columnTexts(page, 'connection'))].sort();

test('two providers stand in one list, equal call ids apart, and one failing stops nobody', async ({
  launch,
  opened,
}) => {
  const chat = await opened(startFakeCometChat({ source: arraySource(chatCalls) }));
  const old = await opened(startFakeBandwidth({ calls: lineCalls }));
  const { page } = await launch();
  await addConnection(page, answersFor(chat));
  await goTo(page, 'Connections');
  await addLines(page, old);
  chat.faults.always(apiError(401, 'AUTH_ERR_API_KEY_NOT_FOUND'));
  await goTo(page, 'Calls');
  await syncNow(page);
  await expect(page.getByRole('alert').filter({ hasText: 'Support app' })).toBeVisible();
  await expectCalls(page, 2);
  chat.faults.clear();
  await page.getByRole('button', { name: 'Sync now' }).first().click();
  await expectCalls(page, 5);

  await expect.poll(() => names(page)).toEqual(['Old lines', 'Support app']);
  await expect(callRows(page).filter({ hasText: sharedId })).toHaveCount(2);
  for (const [name, json] of [
    ['Old lines', '"chargeableDuration"'],
    ['Support app', '"sessionId"'],
  ] as const) {
    await callRows(page).filter({ hasText: sharedId }).filter({ hasText: name }).click();
    await callDetails(page).getByRole('tab', { name: 'Raw JSON' }).click();
    await expect(callDetails(page)).toContainText(json);
  }
});

test('a connection is renamed, coloured and paused without its key, restarts included', async ({
  launch,
  opened,
}) => {
  const chat = await opened(startFakeCometChat({ source: arraySource(chatCalls) }));
  const first = await launch();
  await addConnection(first.page, answersFor(chat));
  await syncNow(first.page);
  await expectCalls(first.page, 3);

  await goTo(first.page, 'Connections');
  await first.page.getByRole('button', { name: 'Name and colour' }).click();
  const looks = first.page.getByRole('dialog', { name: 'Name and colour' });
  await looks.getByRole('textbox', { name: 'Name' }).fill('Helpdesk');
  await looks.getByRole('radio', { name: 'Pink' }).check();
  await looks.getByRole('button', { name: 'Save' }).click();
  await expect(looks).toBeHidden();
  await first.page.getByRole('button', { name: 'Pause connection' }).click();
  await expect(item(first.page, 'Helpdesk')).toContainText('Paused');
  await first.close();

  const { page } = await launch();
  await goTo(page, 'Calls');
  await expectCalls(page, 3);
  await expect.poll(() => names(page)).toEqual(['Helpdesk']);
  await expect(callRows(page).first().locator('[col-id="connection"]')).toHaveClass(
    /connection-pink/u,
  );
  const asked = chat.requests.length;
  await syncNow(page);
  await expect(
    page.getByRole('status').filter({ hasText: '1 connection is paused' }),
  ).toBeVisible();
  await goTo(page, 'Connections');
  expect(chat.requests.length).toBe(asked);
  await page.getByRole('button', { name: 'Resume connection' }).click();
  await expect(item(page, 'Helpdesk')).not.toContainText('Paused');
  await syncNow(page);
  await expect.poll(() => chat.requests.length).toBeGreaterThan(asked);
});

test('a removed connection leaves its calls and its name, or takes its calls with it for good', async ({
  launch,
  opened,
  userDataDir,
}) => {
  const chat = await opened(startFakeCometChat({ source: arraySource(chatCalls) }));
  const old = await opened(startFakeBandwidth({ calls: lineCalls }));
  const first = await launch();
  await addConnection(first.page, answersFor(chat));
  await goTo(first.page, 'Connections');
  await addLines(first.page, old);
  await goTo(first.page, 'Calls');
  await syncNow(first.page);
  await expectCalls(first.page, 5);

  await goTo(first.page, 'Connections');
  const question = first.page.getByRole('alertdialog');
  await item(first.page, 'Support app').getByRole('button', { name: 'Remove' }).click();
  await expect(question).toContainText('3 calls');
  await expect(question.getByRole('radio', { name: 'Keep its calls' })).toBeChecked();
  await question.getByRole('button', { name: 'Remove' }).click();
  await expect(item(first.page, 'Support app')).toBeHidden();

  await item(first.page, 'Old lines').getByRole('button', { name: 'Remove' }).click();
  await question.getByRole('radio', { name: 'Remove its calls too' }).check();
  await expect(question).toContainText('2 calls will be deleted from this computer for good');
  await question.getByRole('button', { name: 'Remove' }).click();
  await expect(item(first.page, 'Old lines')).toBeHidden();
  await goTo(first.page, 'Calls');
  await expectCalls(first.page, 3);
  await first.close();

  const second = await launch({ offline: true });
  await goTo(second.page, 'Calls');
  await expectCalls(second.page, 3);
  await expect.poll(() => names(second.page)).toEqual(['Support app (removed)']);
  await callRows(second.page).filter({ hasText: sharedId }).click();
  await expect(callDetails(second.page)).toContainText('Support app (removed)');
  await expect(second.page.getByRole('alert')).toHaveCount(0);

  await goTo(second.page, 'Connections');
  await second.page.getByRole('button', { name: 'Remove its calls' }).click();
  const last = second.page.getByRole('alertdialog');
  await expect(last).toContainText('3 calls');
  await last.getByRole('button', { name: 'Remove' }).click();
  await expect(second.page.getByRole('list', { name: 'Removed connections' })).toBeHidden();
  await goTo(second.page, 'Calls');
  await expect(second.page.getByRole('heading', { name: 'Your shelf is empty' })).toBeVisible();
  await second.close();

  const journal = await readdir(join(userDataDir, 'journal'));
  expect(journal.length).toBeGreaterThan(0);
  expect(await filesWith(join(userDataDir, 'journal'), '"shape":"list"')).toEqual([]);
  const third = await launch({ offline: true });
  await goTo(third.page, 'Calls');
  await expect(third.page.getByRole('heading', { name: 'Your shelf is empty' })).toBeVisible();
});
