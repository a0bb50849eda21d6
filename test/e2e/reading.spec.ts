import { arraySource } from '../fakes/array-source.ts';
import type { WireCall, WireParticipant } from '../../src/main/samples/wire/wire-call.ts';
import { startFakeBandwidth } from '../fakes/bandwidth.ts';
import type { BandwidthCall } from '../fakes/bandwidth-calls.ts';
import { startFakeCometChat } from '../fakes/cometchat.ts';
import { fixtureText } from '../fakes/fixture-text.ts';
import { expect, test } from './fake-account.ts';
import {
  addConnection,
  callDetails,
  expectCalls,
  fillProvider,
  openCall,
  openPane,
  syncNow,
} from './steps.ts';
import { answersFor } from './the-account.ts';
import { troubles } from './troubles.ts';

const start = Math.floor(Date.UTC(2026, 0, 15, 12) / 1000);
const longName = 'Bartholomew '.repeat(17).slice(0, 200);
const arabicName = 'ليلى عبد الرحمن';

const person = (uid: string, name: string, joined: number, left: number): WireParticipant => ({
  uid,
  name,
  isJoined: true,
  state: 'ended',
  totalAudioMinutes: 0,
  totalVideoMinutes: 0,
  joinedAt: start + joined,
  leftAt: start + left,
});

const call = (sessionId: string, facts: Partial<WireCall>): WireCall => ({
  sessionId,
  initiatedAt: start,
  initiator: 'long',
  receiver: 'layla',
  receiverType: 'user',
  mode: 'call',
  status: 'ended',
  type: 'video',
  hasRecording: false,
  totalAudioMinutes: 0,
  totalVideoMinutes: 0,
  totalDuration: '00:00:00',
  totalDurationInMinutes: 0,
  totalParticipants: 0,
  ...facts,
});

const meeting = call('met-1', {
  startedAt: start + 10,
  endedAt: start + 100,
  hasRecording: true,
  totalParticipants: 3,
  participants: [
    { ...person('long', longName, 10, 100), deviceId: 'laptop' },
    { ...person('layla', arabicName, 20, 60), deviceId: 'phone' },
    { ...person('layla', arabicName, 50, 80), deviceId: 'tablet' },
    {
      uid: 'never',
      name: 'Nuno Never',
      isJoined: false,
      state: 'unanswered',
      totalAudioMinutes: 0,
      totalVideoMinutes: 0,
    },
  ],
  recordings: [
    {
      rid: 'rec-1',
      recording_url: 'https://media.example.invalid/1.mp4',
      duration: 0.5,
      startTime: start + 30,
      endTime: start + 60,
    },
  ],
});

const calledOff = call('off-1', {
  initiator: 'olga',
  initiatedAt: start - 60,
  status: 'cancelled',
  endedAt: start - 29,
});

test('a call is read as a sentence, as a timeline and as a chart of who was on when', async ({
  launch,
  opened,
}) => {
  const provider = await opened(startFakeCometChat({ source: arraySource([meeting, calledOff]) }));
  const { page } = await launch();
  await addConnection(page, answersFor(provider));
  await syncNow(page);
  await expectCalls(page, 2);

  const details = await openCall(page, 'olga');
  await expect(details).toContainText('Nobody answered for 31 s; the caller hung up.');
  await expect(details.getByRole('list', { name: 'Timeline' }).getByRole('listitem')).toHaveText([
    /Initiated\+0:00$/u,
    /Ended\+0:31$/u,
  ]);

  await openCall(page, arabicName);
  await expect(details).toContainText('Answered after 10 s; they talked for 1 min 30 s.');
  const timeline = details.getByRole('list', { name: 'Timeline' });
  await expect(timeline.getByRole('listitem')).toHaveText(
    [
      'Initiated+0:00',
      'Answered+0:10',
      `${longName}joined+0:10`,
      `${arabicName}joined+0:20`,
      'Recording started+0:30',
      `${arabicName}joined+0:50`,
      `${arabicName}left+1:00`,
      'Recording ended+1:00',
      `${arabicName}left+1:20`,
      `${longName}left+1:40`,
      'Ended+1:40',
    ].map((words) => new RegExp(`^\\d\\d:\\d\\d:\\d\\d${words.replaceAll('+', '\\+')}$`, 'u')),
  );
  const list = await timeline.boundingBox();
  const pane = await details.boundingBox();
  expect((list?.x ?? 0) + (list?.width ?? 0)).toBeLessThanOrEqual(
    (pane?.x ?? 0) + (pane?.width ?? 0),
  );

  expect(await troubles(page)).toEqual([]);

  const people = (await openPane(page, 'Participants')).getByRole('list', {
    name: 'Who was on when',
  });
  await expect(people.getByRole('listitem')).toHaveText([
    `${longName}alone 0:30 · together 1:00`,
    `${arabicName}alone 0:00 · together 1:00`,
    'Nuno Nevernever joined',
  ]);
  expect(await troubles(page)).toEqual([]);
});

test('events stand in the timeline once they were fetched', async ({ launch, opened }) => {
  const calls = JSON.parse(fixtureText('bandwidth', 'b1-list.json')) as readonly BandwidthCall[];
  const fake = await opened(startFakeBandwidth({ calls: calls.slice(0, 1) }));
  const { page } = await launch();
  await page.getByRole('button', { name: 'Add connection' }).first().click();
  const form = await fillProvider(page, {
    provider: 'Bandwidth',
    name: 'Old lines',
    fields: { 'User ID': fake.userId, 'API token': fake.token, 'API secret': fake.secret },
    baseUrl: fake.baseUrl,
  });
  await form.getByRole('button', { name: 'Save' }).click();
  await syncNow(page);
  await expectCalls(page, 1);
  await openCall(page, '+1');
  const timeline = callDetails(page).getByRole('list', { name: 'Timeline' });
  await expect(timeline).not.toContainText('Event');
  await openPane(page, 'Events');
  await openPane(page, 'Overview');
  await expect(timeline).toContainText('CHANNEL_EXECUTE');
});
