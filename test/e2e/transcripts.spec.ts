import { startLoopbackServer } from '../../src/main/samples/loopback-server.ts';
import { toneWave } from '../../src/main/samples/wire/tone-wave.ts';
import { recordingOf, transcriptionOf, workspaceId } from '../fakes/bird-calls.ts';
import type { WireItem } from '../fakes/bird-calls.ts';
import { startFakeBird } from '../fakes/bird.ts';
import { fixtureText } from '../fakes/fixture-text.ts';
import { expect, test } from './fake-account.ts';
import { addTested, expectCalls, openCall, openPane, syncNow } from './steps.ts';

const legId = 'c0ffee00-0000-4000-8000-000000000002';

const calls = () =>
  (
    JSON.parse(fixtureText('bird', 'd1-bridged-legs.json')) as { results: readonly WireItem[] }
  ).results
    .filter(({ id }) => id === legId)
    .map((call) => ({ ...call, parentId: null }));

const spoken = [
  { speaker: 'Inês', text: 'Preciso da segunda via da fatura.' },
  { speaker: 'Apoio', text: 'Envio já.' },
];

test('Bird’s recording plays, the words of its transcript are shown, and both are there offline', async ({
  launch,
  opened,
}) => {
  const store = await opened(
    startLoopbackServer(() => ({
      status: 200,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ segments: spoken }),
    })),
  );
  const fake = await opened(
    startFakeBird({
      calls: calls(),
      media: toneWave(20),
      recordings: [recordingOf(legId, 'rec-1')],
      transcriptions: [transcriptionOf('rec-1', 'tr-1', { url: `${store.url}/50.json` })],
    }),
  );
  const first = await launch();
  const answers = {
    provider: 'Bird',
    name: 'Lisboa',
    fields: { 'Workspace ID': workspaceId, 'Channel ID': '', 'Access key': fake.accessKey },
    baseUrl: fake.baseUrl,
  };
  await addTested(first.page, answers, /Reached Bird/u);
  await syncNow(first.page);
  await expectCalls(first.page, 1);
  await openCall(first.page, 'Lisboa');
  const listed = first.page.locator('[role="gridcell"][col-id="recording"]').first();
  await first.page.setViewportSize({ width: 1920, height: 1080 });
  await expect(listed).not.toContainText('Yes');
  const recordings = await openPane(first.page, 'Recordings');
  await expect(listed).toContainText('Yes');
  await recordings.getByRole('button', { name: 'Download' }).click();
  await expect(recordings.getByLabel('Recording 1', { exact: true })).toBeVisible();
  expect(fake.requests.at(-1)?.path).toMatch(/\/recordings\/rec-1\.mp3$/u);

  const pane = await openPane(first.page, 'Transcriptions');
  expect(store.requests).toEqual([]);
  await expect(pane).toContainText(`From ${new URL(store.url).host}`);
  await pane.getByRole('button', { name: 'Fetch the text' }).click();
  const words = pane.getByRole('region', { name: 'Transcript' });
  await expect(words).toContainText('Preciso da segunda via da fatura.');
  await expect(words).toContainText('Apoio');
  expect(store.requests[0]?.headers.authorization).toBeUndefined();
  await first.close();

  const { page } = await launch({ offline: true });
  await openCall(page, 'Lisboa');
  await expect(await openPane(page, 'Transcriptions')).toContainText('Envio já.');
  await expect((await openPane(page, 'Recordings')).getByLabel('Recording 1')).toBeVisible();
  await page.setViewportSize({ width: 1920, height: 1080 });
  await expect(page.locator('[role="gridcell"][col-id="recording"]').first()).toContainText('Yes');
});
