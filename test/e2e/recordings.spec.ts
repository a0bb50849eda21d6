import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';

import { json, startLoopbackServer } from '../../src/main/samples/loopback-server.ts';
import { toneWave } from '../../src/main/samples/wire/tone-wave.ts';
import { bandwidthV2Call, startFakeBandwidthV2 } from '../fakes/bandwidth-v2.ts';
import type { FakeBandwidthV2 } from '../fakes/bandwidth-v2.ts';
import { expect, test } from './fake-account.ts';
import { addConnection, addTested, expectCalls, openCall, openPane, syncNow } from './steps.ts';
import { startFakeCometChat } from '../fakes/cometchat.ts';
import { withItems } from '../fakes/cometchat.ts';

const iso = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();

const calls = () => [
  bandwidthV2Call(1, { startTime: iso(9), answerTime: iso(8), endTime: iso(5) }),
];

const answersFor = ({ baseUrl, accountId, username, password }: FakeBandwidthV2) => ({
  provider: 'Bandwidth Voice v2',
  name: 'New lines',
  fields: { 'Account ID': accountId, 'API username': username, 'API password': password },
  baseUrl,
});

const seconds = (player: Locator): Promise<number> =>
  player.evaluate((element) => (element as HTMLAudioElement).duration);

test('a recording is fetched when asked, plays, jumps, is saved, and plays offline after a restart', async ({
  launch,
  opened,
  userDataDir,
}) => {
  const media = toneWave(180);
  const fake = await opened(startFakeBandwidthV2({ calls: calls(), media }));
  const saveAs = join(userDataDir, 'saved.wav');
  const first = await launch({ saveAs });
  await addTested(first.page, answersFor(fake), /Reached/u);
  await syncNow(first.page);
  await expectCalls(first.page, 1);
  await openCall(first.page, '+1 415 555 0001');
  const pane = await openPane(first.page, 'Recordings');
  await expect(pane).toContainText('Not ready at the provider yet');
  expect(fake.requests.filter(({ path }) => path.endsWith('/media'))).toHaveLength(0);

  await pane.getByRole('button', { name: 'Download' }).click();
  const player = pane.getByLabel('Recording 1', { exact: true });
  await expect.poll(() => seconds(player)).toBe(180);
  await player.evaluate(async (element) => {
    const audio = element as HTMLAudioElement;
    audio.muted = true;
    audio.currentTime = 170;
    await audio.play();
  });
  await expect
    .poll(() => player.evaluate((element) => (element as HTMLAudioElement).currentTime))
    .toBeGreaterThan(170.2);

  await pane.getByRole('button', { name: 'Save as…' }).click();
  await expect
    .poll(() =>
      readFile(saveAs).then(
        (bytes) => bytes.equals(media),
        () => false,
      ),
    )
    .toBe(true);
  await first.close();

  const { page } = await launch({ offline: true });
  await openCall(page, '+1 415 555 0001');
  const again = await openPane(page, 'Recordings');
  await expect.poll(() => seconds(again.getByLabel('Recording 1', { exact: true }))).toBe(180);
  await again.getByRole('button', { name: 'Delete local copy' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click();
  await expect(again).toContainText('Not on this disk yet, and there is no network.');
  expect(await readdir(join(userDataDir, 'recordings'))).toEqual([]);
});

test('CometChat’s link is asked for anew, gets no key, and says when it has expired', async ({
  launch,
  opened,
}) => {
  const store = await opened(
    startLoopbackServer(({ path }) =>
      path === '/expired.mp4'
        ? json(403, { Code: 'AccessDenied' })
        : { status: 200, headers: { 'content-type': 'audio/wav' }, body: toneWave(30) },
    ),
  );
  let name = 'expired.mp4';
  const account = await opened(startFakeCometChat());
  account.faults.always(
    withItems((items) =>
      items.slice(0, 1).map((item) => ({
        ...(item as object),
        status: 'ended',
        hasRecording: true,
        recordings: [
          { rid: 'rec-7', recording_url: `${store.url}/${name}`, startTime: 1, endTime: 31 },
        ],
      })),
    ),
  );
  const { page } = await launch();
  await addConnection(page, {
    name: 'Support',
    appId: '1234abcd',
    region: 'us',
    apiKey: account.apiKey,
    baseUrl: account.baseUrl,
  });
  await syncNow(page);
  await expect(page.getByRole('grid', { name: 'Calls' }).getByRole('row')).not.toHaveCount(1);
  await page.getByRole('gridcell').nth(2).click();
  const pane = await openPane(page, 'Recordings');
  await expect(pane).toContainText(`From ${new URL(store.url).host}`);
  await pane.getByRole('button', { name: 'Download' }).click();
  await expect(pane.getByRole('alert')).toContainText('Link expired or refused');
  name = 'fresh.mp4';
  await pane.getByRole('button', { name: 'Try again' }).click();
  await expect.poll(() => seconds(pane.getByLabel('Recording 1', { exact: true }))).toBe(30);
  expect(store.requests.map(({ path }) => path)).toEqual(['/expired.mp4', '/fresh.mp4']);
  for (const { headers } of store.requests) expect(headers['apikey']).toBeUndefined();
});

test('a download that takes its time is shown, and stops when told to', async ({
  launch,
  opened,
  userDataDir,
}) => {
  const fake = await opened(startFakeBandwidthV2({ calls: calls(), media: toneWave(60) }));
  fake.faults.when(
    ({ path }) => path.endsWith('/media'),
    ({ response }) => {
      response.writeHead(200, { 'content-type': 'audio/wav', 'content-length': '2000000' });
      response.write(toneWave(100));
    },
  );
  const { page } = await launch();
  await addTested(page, answersFor(fake), /Reached/u);
  await syncNow(page);
  await expectCalls(page, 1);
  await openCall(page, '+1 415 555 0001');
  const pane = await openPane(page, 'Recordings');
  await pane.getByRole('button', { name: 'Download' }).click();
  await expect(pane).toContainText('of 2 MB');
  await expect(pane.getByRole('progressbar', { name: 'Fetching Recording 1' })).toBeVisible();
  await pane.getByRole('button', { name: 'Stop' }).click();
  await expect(pane.getByRole('button', { name: 'Download' })).toBeVisible();
  expect(await readdir(join(userDataDir, 'recordings'))).toEqual([]);
});
