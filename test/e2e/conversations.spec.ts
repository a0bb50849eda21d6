import type { Page } from '@playwright/test';
import { arraySource } from '../fakes/array-source.ts';
import type { WireCall } from '../../src/main/samples/wire/wire-call.ts';
import { birdCall, workspaceId, type WireItem } from '../fakes/bird-calls.ts';
import { startFakeBird, type FakeBird } from '../fakes/bird.ts';
import { startFakeCometChat } from '../fakes/cometchat.ts';
import { expect, test } from './fake-account.ts';
import {
  addConnection,
  callDetails,
  callRows,
  columnTexts,
  expectCalls,
  fillProvider,
  grid,
  openCall,
  openPane,
  syncNow,
} from './steps.ts';
import { answersFor } from './the-account.ts';

const start = Math.floor(Date.UTC(2026, 0, 14, 9) / 1000);

/** A call of CometChat between two people, so many seconds after the first. */
const wireCall = (sessionId: string, after: number, change: Partial<WireCall> = {}): WireCall => ({
  sessionId,
  totalAudioMinutes: 0,
  totalVideoMinutes: 0,
  totalDuration: '00:00:00',
  hasRecording: false,
  initiatedAt: start + after,
  initiator: 'ana',
  mode: 'call',
  receiver: 'rui',
  receiverType: 'user',
  status: 'unanswered',
  totalDurationInMinutes: 0,
  totalParticipants: 0,
  type: 'audio',
  ...change,
});

const answered = (after: number, seconds: number): Partial<WireCall> => ({
  status: 'ended',
  mid: 'm',
  startedAt: start + after,
  endedAt: start + after + seconds,
});

/** Two tries, a call-back that is answered; then, hours later, a call to somebody else. */
const redials: readonly WireCall[] = [
  wireCall('try-1', 0),
  wireCall('try-2', 90),
  wireCall('back', 200, { initiator: 'rui', receiver: 'ana', ...answered(215, 60) }),
  wireCall('other', 20_000, { receiver: 'eva', ...answered(20_005, 30) }),
];

const status = (page: Page, words: string) =>
  expect(page.getByRole('contentinfo').getByText(words)).toBeVisible();

const showAs = (page: Page, unit: 'Calls' | 'Conversations') =>
  page.getByRole('radiogroup', { name: 'Show as' }).getByRole('radio', { name: unit }).click();

const rowOf = (page: Page, callId: string) => callRows(page).filter({ hasText: callId });

test('redials and a call-back are one conversation, in the list and in the details', async ({
  launch,
  opened,
}) => {
  const fake = await opened(startFakeCometChat({ source: arraySource(redials) }));
  const { page } = await launch();
  await addConnection(page, answersFor(fake));
  await syncNow(page);
  await expectCalls(page, 4);

  await openCall(page, 'try-1');
  const thread = await openPane(page, 'Conversation');
  await expect(thread).toContainText('Attempts3');
  await expect(thread).toContainText('Time to answer3:35');
  const calls = thread
    .getByRole('list', { name: 'Calls of this conversation' })
    .getByRole('button');
  await expect(calls).toHaveText([/Missed/u, /Missed.*Redial/u, /Answered 1:00.*Call-back/u]);
  await expect(calls.nth(0)).toHaveAttribute('aria-current', 'true');
  await calls.nth(2).click();
  await expect(calls.nth(2)).toHaveAttribute('aria-current', 'true');
  await expect(rowOf(page, 'back')).toHaveClass(/row-active/u);

  await rowOf(page, 'other').click();
  await expect(callDetails(page).getByRole('tab', { name: 'Conversation' })).toBeHidden();

  await showAs(page, 'Conversations');
  await expect(grid(page)).toHaveAttribute('aria-rowcount', '3');
  await status(page, '2 conversations, 4 calls');
  expect(await columnTexts(page, 'callId')).toEqual(['other', 'try-1']);
  expect(await columnTexts(page, 'conversationCalls')).toEqual(['1', '3']);
  expect(await columnTexts(page, 'conversationAttempts')).toEqual(['1', '3']);
  expect(await columnTexts(page, 'conversationAnswer')).toEqual(['0:05', '3:35']);
  expect(await columnTexts(page, 'outcome')).toEqual(['Answered', 'Answered']);
  expect(await columnTexts(page, 'duration')).toEqual(['0:30', '1:00']);

  await grid(page).getByRole('columnheader', { name: 'Duration' }).click();
  await expect.poll(() => columnTexts(page, 'duration')).toEqual(['0:30', '1:00']);
  await grid(page).getByRole('columnheader', { name: 'Duration' }).click();
  await expect.poll(() => columnTexts(page, 'duration')).toEqual(['1:00', '0:30']);

  await rowOf(page, 'try-1').getByRole('checkbox').click();
  await status(page, '1 of 2 conversations selected');
  await showAs(page, 'Calls');
  await status(page, '3 of 4 calls selected');
});

const at = Date.UTC(2026, 0, 14, 9);

/** A client's leg and the telephone leg that it was bridged to, and a call on its own. */
const legs: readonly WireItem[] = [
  birdCall(4, at + 9_000_000),
  birdCall(2, at + 1_000, { parentId: birdCall(1, at)['id'] }),
  birdCall(1, at, { from: 'client:ana', type: 'webrtc' }),
];

const birdAnswers = ({ baseUrl, accessKey }: FakeBird) => ({
  provider: 'Bird',
  name: 'Lisboa',
  fields: { 'Workspace ID': workspaceId, 'Channel ID': '', 'Access key': accessKey },
  baseUrl,
});

test('bridged legs are one conversation, and no total counts it twice', async ({
  launch,
  opened,
}) => {
  const fake = await opened(startFakeBird({ calls: legs }));
  const first = await launch();
  await first.page.getByRole('button', { name: 'Add connection' }).first().click();
  const form = await fillProvider(first.page, birdAnswers(fake));
  await form.getByRole('button', { name: 'Save' }).click();
  await syncNow(first.page);
  await expectCalls(first.page, 3);
  // Two legs of 60 s that overlap for 59 s.
  await status(first.page, 'Talk time 1:01, calls that overlap counted once');
  await first.close();

  const { page } = await launch({ offline: true });
  await expectCalls(page, 3);
  await showAs(page, 'Conversations');
  await status(page, '2 conversations, 3 calls');
  await rowOf(page, 'client:ana').click();
  const thread = await openPane(page, 'Conversation');
  await expect(thread).toContainText('Attempts1');
  await expect(thread.getByRole('button')).toHaveText([/Answered 1:00/u, /Answered 1:00.*Leg/u]);
  await thread.getByRole('button').nth(1).click();
  await expect(rowOf(page, 'client:ana')).toHaveClass(/row-active/u);
});
