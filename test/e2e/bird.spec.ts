import { channelId, recordingOf, transcriptionOf, workspaceId } from '../fakes/bird-calls.ts';
import type { WireItem } from '../fakes/bird-calls.ts';
import { birdSays, startFakeBird, type FakeBird } from '../fakes/bird.ts';
import { fixtureText } from '../fakes/fixture-text.ts';
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

const listed = (name: string) =>
  (JSON.parse(fixtureText('bird', name)) as { readonly results: readonly WireItem[] }).results;

const legId = 'c0ffee00-0000-4000-8000-000000000002';

const command = (name: string, more: WireItem = {}): WireItem => ({
  id: `cmd-${name}`,
  command: name,
  status: 'completed',
  ...more,
});

/** What Bird knows at most of a leg. */
const insights: WireItem = {
  callFlow: {
    commands: [
      command('say'),
      command('record', {
        status: 'skipped',
        conditions: [{ variable: 'keys', operator: 'eq', value: '1' }],
      }),
    ],
  },
  sipType: 'elastic',
  sipInsights: {
    hangupSipCode: '200',
    edgeRegion: 'europe-west1',
    providerName: 'Operadora São João',
    userAgent: 'MessageBird webRTC 1.0',
    remoteSignallingIp: '192.0.2.10',
    remoteMediaIp: '192.0.2.11',
  },
  amdResult: { result: 'human', speech: 'Está lá?', locale: 'pt-PT' },
};

const calls = (): readonly WireItem[] => [
  ...listed('d1-bridged-legs.json').map((call) =>
    call['id'] === legId ? { ...call, ...insights } : call,
  ),
  ...listed('d2-odd-calls.json'),
];

const fakeBird = () =>
  startFakeBird({
    calls: calls(),
    recordings: [recordingOf(legId, 'rec-1', { url: 'https://media.example.invalid/é.mp3' })],
    transcriptions: [
      transcriptionOf('rec-1', 'tr-1', {
        locale: 'pt-PT',
        summary: 'A cliente pede a segunda via da fatura de março.',
      }),
    ],
  });

const answersFor = ({ baseUrl, accessKey }: FakeBird) => ({
  provider: 'Bird',
  name: 'Lisboa',
  fields: { 'Workspace ID': workspaceId, 'Channel ID': '', 'Access key': accessKey },
  baseUrl,
});

test('Bird is tested and synced, and every pane of a leg is there offline', async ({
  launch,
  opened,
}) => {
  const fake = await opened(fakeBird());
  const first = await launch();
  await addTested(
    first.page,
    answersFor(fake),
    /^Reached Bird: the newest call is \d+ days old\.$/u,
  );
  await syncNow(first.page);
  await expectCalls(first.page, 5);

  const leg = await openCall(first.page, '+31 970055501');
  await lookUp(first.page, 'Lisboa', legId);
  await expect(leg.getByRole('tab')).toHaveText([
    'Overview',
    'Recordings',
    'Transcriptions',
    'Quality',
    'Call flow',
    'Conversation',
    'Raw JSON',
  ]);
  for (const words of [
    '+351 910 000 777',
    'Portugal',
    'Somebody hung up in the normal way.',
    'The side called ended the call.',
    'A person',
    'Está lá?',
    '4.31 · Good',
    '2.1 s',
    'provider’s word: outgoing',
  ]) {
    await expect(leg).toContainText(words);
  }
  const quality = await openPane(first.page, 'Quality');
  await expect(quality).toContainText('Operadora São João');
  await expect(quality).toContainText('192.0.2.10');
  const flow = await openPane(first.page, 'Call flow');
  await expect(flow.getByRole('row', { name: /record/u })).toContainText('keys eq 1');
  await expect(flow.getByRole('row', { name: /record/u })).toContainText('skipped');
  await expect(await openPane(first.page, 'Recordings')).toContainText(
    'https://media.example.invalid/é.mp3',
  );
  await expect(await openPane(first.page, 'Transcriptions')).toContainText('fatura de março');
  const asked = fake.requests.length;
  await first.close();

  const { page } = await launch({ offline: true });
  await openCall(page, '+31 970055501');
  await expect(await openPane(page, 'Recordings')).toContainText('media.example.invalid');
  await expect(await openPane(page, 'Transcriptions')).toContainText('European Portuguese');
  expect(fake.requests).toHaveLength(asked);
});

test('a foreign workspace, a wrong key and a role that is missing are told apart', async ({
  launch,
  opened,
}) => {
  const fake = await opened(fakeBird());
  const { page } = await launch();
  await page.getByRole('button', { name: 'Add connection' }).first().click();
  const test = async (fields: Readonly<Record<string, string>>, words: RegExp) => {
    const answers = answersFor(fake);
    const form = await fillProvider(page, { ...answers, fields: { ...answers.fields, ...fields } });
    await form.getByRole('button', { name: 'Test connection' }).click();
    await expect(form.getByRole('alert')).toContainText(words);
  };
  await test({ 'Access key': 'wrong' }, /did not accept the access key/u);
  await test({ 'Workspace ID': channelId }, /knows no workspace with this Workspace ID/u);
  fake.faults.next(birdSays(403, 'Forbidden'));
  await test({}, /role of the access key/u);
  await page.keyboard.press('Escape');
  await goTo(page, 'Connections');
  await expect(page.getByText('Lisboa')).toHaveCount(0);
});

test('one call is looked up that was never listed, whichever channel it was in', async ({
  launch,
  opened,
}) => {
  const fake = await opened(fakeBird());
  const { page } = await launch();
  await addTested(page, answersFor(fake), /Reached Bird/u);
  await lookUp(page, 'Lisboa', 'c0ffee00-0000-4000-8000-000000000012');
  await expect(callDetails(page)).toContainText('Søren Ærø');
  await expectCalls(page, 1);
});

test('choosing another provider switches the fields and keeps the name', async ({
  launch,
  opened,
}) => {
  const fake = await opened(fakeBird());
  const { page } = await launch();
  await page.getByRole('button', { name: 'Add connection' }).first().click();
  const form = await fillProvider(page, answersFor(fake));
  await form.getByRole('button', { name: 'Test connection' }).click();
  await expect(form.getByText(/Reached Bird/u)).toBeVisible();
  await form.getByRole('combobox', { name: 'Provider' }).selectOption('Bandwidth');
  await expect(form.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('Lisboa');
  await expect(form.getByRole('textbox', { name: 'User ID' })).toHaveValue('');
  await expect(form.getByRole('textbox', { name: 'API base URL' })).toHaveValue('');
  await expect(form.getByText(/Reached/u)).toHaveCount(0);
  await expect(form.getByLabel('Access key')).toHaveCount(0);
  await form.getByRole('combobox', { name: 'Provider' }).selectOption('Bird');
  await expect(form.getByRole('textbox', { name: 'Workspace ID' })).toHaveValue(workspaceId);
});
