import {
  bandwidthV2Call,
  bandwidthV2Error,
  startFakeBandwidthV2,
  type FakeBandwidthV2,
} from '../fakes/bandwidth-v2.ts';
import { expect, test } from './fake-account.ts';
import {
  addTested,
  callDetails,
  expectCalls,
  fillProvider,
  goTo,
  lookUp,
  openCall,
  openPane,
  syncNow,
} from './steps.ts';

const iso = (minutes: number): string =>
  new Date(Date.now() - minutes * 60_000 - 5_000).toISOString();

/** A call that began so many minutes ago and took one. */
const aged = (n: number, minutes: number, change: object = {}) =>
  bandwidthV2Call(n, {
    startTime: iso(minutes),
    answerTime: iso(minutes - 0.2),
    endTime: iso(minutes - 1),
    ...change,
  });

/** More than a page, oldest first, so that the newest is not on the first one. */
const calls = () => [
  ...Array.from({ length: 30 }, (_, n) => aged(n, 5_000 - n)),
  aged(30, 300, { to: '+33612345678', answerTime: null, disconnectCause: 'busy' }),
  aged(31, 3, { to: 'sip:désk-4@my.example.invalid' }),
];

const answersFor = ({ baseUrl, accountId, username, password }: FakeBandwidthV2) => ({
  provider: 'Bandwidth Voice v2',
  name: 'New lines',
  fields: { 'Account ID': accountId, 'API username': username, 'API password': password },
  baseUrl,
});

test('Voice v2 says how old the newest call is, is synced, and keeps what its panes fetched', async ({
  launch,
  opened,
}) => {
  const fake = await opened(startFakeBandwidthV2({ calls: calls(), largestPage: 10 }));
  const first = await launch();
  await addTested(
    first.page,
    answersFor(fake),
    'Reached Bandwidth Voice v2: the newest call is 3 minutes old.',
  );
  await syncNow(first.page);
  await expectCalls(first.page, 32);

  const busy = await openCall(first.page, '+33 6 12 34 56 78');
  await expect(busy).toContainText('France');
  await expect(busy).toContainText('The line called was in use.');
  await expect(busy).toContainText('provider’s word: busy');
  await expect(busy.getByRole('tab')).toHaveText(['Overview', 'Raw JSON']);

  const answered = await openCall(first.page, 'désk-4');
  await expect(answered.getByRole('tab')).toHaveText(['Overview', 'Recordings', 'Raw JSON']);
  await expect(await openPane(first.page, 'Recordings')).toContainText('Recording 1');
  const asked = fake.requests.length;
  await first.close();

  const { page } = await launch({ offline: true });
  await openCall(page, 'désk-4');
  await expect(await openPane(page, 'Recordings')).toContainText('Recording 1');
  expect(fake.requests).toHaveLength(asked);
});

test('what Voice v2 has forgotten is offered by no calendar', async ({ launch, opened }) => {
  const fake = await opened(startFakeBandwidthV2({ calls: calls() }));
  const { page } = await launch();
  await addTested(page, answersFor(fake), /Reached Bandwidth Voice v2/u);
  await syncNow(page);
  await expectCalls(page, 32);
  await goTo(page, 'Coverage');
  const days = (name: RegExp) => page.getByRole('gridcell', { name });
  await expect(
    page.getByText(/^All 32 calls from .* to today, \d\d:\d\d are here\.$/u),
  ).toBeVisible();
  await expect(days(/never fetched, and the provider no longer keeps it$/u)).not.toHaveCount(0);
  await expect(
    days(/partly fetched, we hold 0; the provider no longer keeps the rest$/u),
  ).toHaveCount(1);
  await expect(days(/Press Enter to fetch/u)).toHaveCount(0);
  await expect(page.getByRole('button', { name: /^Fetch /u })).toHaveCount(0);
  await goTo(page, 'Connections');
  await page.getByRole('button', { name: 'Sync settings' }).click();
  await expect(page.getByText('Bandwidth Voice v2 deletes calls after 7 days.')).toBeVisible();
});

test('a foreign account and a wrong password are told apart before anything is saved', async ({
  launch,
  opened,
}) => {
  const fake = await opened(startFakeBandwidthV2());
  const { page } = await launch();
  await page.getByRole('button', { name: 'Add connection' }).first().click();
  const test = async (fields: Readonly<Record<string, string>>, words: RegExp) => {
    const answers = answersFor(fake);
    const form = await fillProvider(page, { ...answers, fields: { ...answers.fields, ...fields } });
    await form.getByRole('button', { name: 'Test connection' }).click();
    await expect(form.getByRole('alert')).toContainText(words);
  };
  await test({ 'API password': 'wrong' }, /did not accept the API username and API password/u);
  await test({ 'Account ID': '9900001' }, /not allowed to read call logs/u);
  fake.faults.next(bandwidthV2Error(404, 'not-found.json'));
  await test({}, /knows no account with this Account ID/u);
});

test('one call is looked up that was never listed', async ({ launch, opened }) => {
  const fake = await opened(startFakeBandwidthV2({ calls: calls() }));
  const { page } = await launch();
  await addTested(page, answersFor(fake), /Reached Bandwidth Voice v2/u);
  await lookUp(page, 'New lines', 'c-000030');
  await expect(callDetails(page)).toContainText('The line called was in use.');
  await expectCalls(page, 1);
});
