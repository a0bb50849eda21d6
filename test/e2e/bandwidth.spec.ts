import { rm } from 'node:fs/promises';
import { bandwidthCall, type BandwidthCall } from '../fakes/bandwidth-calls.ts';
import { bandwidthError, startFakeBandwidth, type FakeBandwidth } from '../fakes/bandwidth.ts';
import { fixtureText } from '../fakes/fixture-text.ts';
import { expect, test } from './fake-account.ts';
import { indexedDbFolders } from './profile.ts';
import {
  addTested,
  callDetails,
  expectCalls,
  fillProvider,
  lookUp,
  openCall,
  openPane,
  syncNow,
} from './steps.ts';

const fixtureCalls = (name: string) =>
  JSON.parse(fixtureText('bandwidth', name)) as readonly BandwidthCall[];

const minutesAgo = (minutes: number): string =>
  new Date(Date.now() - minutes * 60_000 - 5_000).toISOString();

/** The answered call of the fixtures, the awkward ones, and one of three minutes ago. */
const calls = (): readonly BandwidthCall[] => [
  bandwidthCall(0, { id: 'c-new', to: '+351910000777', startTime: minutesAgo(3) }),
  ...fixtureCalls('b1-list.json').slice(0, 1),
  ...fixtureCalls('b2-awkward-list.json'),
];

const answersFor = ({ baseUrl, userId, token, secret }: FakeBandwidth) => ({
  provider: 'Bandwidth',
  name: 'Old lines',
  fields: { 'User ID': userId, 'API token': token, 'API secret': secret },
  baseUrl,
});

test('Bandwidth is tested, synced and shown, its events, recordings and texts fetched once', async ({
  launch,
  opened,
  userDataDir,
}) => {
  const fake = await opened(startFakeBandwidth({ calls: calls() }));
  const first = await launch();
  await addTested(
    first.page,
    answersFor(fake),
    'Reached Bandwidth: the newest call is 3 minutes old.',
  );
  await syncNow(first.page);
  await expectCalls(first.page, 6);

  const details = await openCall(first.page, '+1 415 555 0123');
  await expect(details).toContainText('+1 919 555 0100');
  await expect(details).toContainText('United States');
  await expect(details).toContainText('4:00');
  await expect(details).toContainText('Its events do');
  const events = await openPane(first.page, 'Events');
  await expect(events).toContainText('CHANNEL_EXECUTE');
  await expect(events).toContainText('Somebody hung up in the normal way.');
  const recordings = await openPane(first.page, 'Recordings');
  await expect(recordings).toContainText('/media/c-aa01-1.wav');
  await expect(recordings).toContainText('saving');
  const texts = await openPane(first.page, 'Transcriptions');
  await expect(texts).toContainText('Hello, this is Ana …');
  await openPane(first.page, 'Overview');
  await expect(details).toContainText('Somebody hung up in the normal way.');

  const asked = fake.requests.length;
  await openPane(first.page, 'Events');
  await expect(events).toContainText('CHANNEL_EXECUTE');
  expect(fake.requests).toHaveLength(asked);
  await first.close();

  // Not even the store is needed: the journal has the details, too.
  for (const folder of await indexedDbFolders(userDataDir)) await rm(folder, { recursive: true });
  const { page } = await launch({ offline: true });
  await expectCalls(page, 6);
  await openCall(page, '+1 415 555 0123');
  await expect(await openPane(page, 'Events')).toContainText('NORMAL_CLEARING');
  await expect(await openPane(page, 'Recordings')).toContainText('/media/c-aa01-1.wav');
  await openCall(page, '+351 910 000 777');
  await expect(await openPane(page, 'Events')).toContainText(
    'Not fetched yet, and there is no network.',
  );
  expect(fake.requests).toHaveLength(asked);
});

test('a pane that could not be fetched says why and tries again', async ({ launch, opened }) => {
  const fake = await opened(startFakeBandwidth({ calls: calls() }));
  const { page } = await launch();
  await addTested(page, answersFor(fake), /Reached Bandwidth/u);
  await syncNow(page);
  await expectCalls(page, 6);
  fake.faults.when(
    ({ path }) => path.endsWith('/events'),
    bandwidthError(401, 'authentication', 'invalid-credentials'),
  );
  await openCall(page, '+1 415 555 0123');
  const events = await openPane(page, 'Events');
  await expect(events.getByRole('alert')).toContainText('Key refused');
  fake.faults.clear();
  await events.getByRole('button', { name: 'Try again' }).click();
  await expect(events).toContainText('CHANNEL_EXECUTE');
});

test('a wrong secret, a foreign user and an unknown one are each told apart', async ({
  launch,
  opened,
}) => {
  const fake = await opened(startFakeBandwidth());
  const { page } = await launch();
  await page.getByRole('button', { name: 'Add connection' }).first().click();
  const test = async (fields: Readonly<Record<string, string>>, words: RegExp) => {
    const answers = answersFor(fake);
    const form = await fillProvider(page, { ...answers, fields: { ...answers.fields, ...fields } });
    await form.getByRole('button', { name: 'Test connection' }).click();
    await expect(form.getByRole('alert')).toContainText(words);
  };
  await test({ 'API secret': 'wrong' }, /did not accept the API token and API secret/u);
  await test({ 'User ID': 'u-other' }, /not allowed to read call logs/u);
  fake.faults.next(bandwidthError(404, 'not-found', 'user-not-found'));
  await test({}, /knows no user with this User ID/u);
});

test('one call is looked up that was never listed', async ({ launch, opened }) => {
  const fake = await opened(startFakeBandwidth({ calls: calls() }));
  const { page } = await launch();
  await addTested(page, answersFor(fake), /Reached Bandwidth/u);
  await lookUp(page, 'Old lines', 'c-bb03');
  await expect(callDetails(page)).toContainText('sip:jörg@office.example.invalid');
  await expectCalls(page, 1);
});
