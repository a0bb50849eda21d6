import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { arraySource } from '../fakes/array-source.ts';
import { generateCalls } from '../../src/main/samples/generate-calls.ts';
import { addConnection, callRows, expectCalls, syncNow } from './steps.ts';
import { answersFor, expect, test } from './the-account.ts';

const header = [
  'Initiated',
  'Connection',
  'Outcome',
  'Type',
  'Direction',
  'From',
  'To',
  'Ringing',
  'Duration',
  'Participants',
  'Recording',
  'Mode',
  'Billed',
  'Call ID',
];

/** Names that break a careless CSV. */
const awkward = [
  'plain',
  'comma, and "quotes"',
  'two\nlines',
  'emoji 🎧 and Zoë',
  '+15551234567',
  '=1+1',
];

const calls = awkward.map((name, at) => {
  const call = generateCalls({ seed: 3, count: 50, until: Date.UTC(2026, 0, 15, 12) }).at(at);
  const entities = { initiator: { entity: { uid: `uid-${at}`, name } } };
  return {
    ...call,
    initiatedAt: 1_760_000_000 - at * 60,
    startedAt: 1_760_000_010 - at * 60,
    endedAt: 1_760_000_040 - at * 60,
    status: 'ended',
    mode: 'call',
    type: 'audio',
    initiator: `uid-${at}`,
    receiver: `callee-${at}`,
    receiverType: 'user',
    hasRecording: at === 1,
    participants: [],
    data: { entities },
  };
}) as unknown as Parameters<typeof arraySource>[0];

test('the selected calls are written as CSV, cell for cell', async ({
  launch,
  account,
  userDataDir,
}) => {
  const provider = await account({ source: arraySource(calls) });
  const saveAs = join(userDataDir, 'calls.csv');
  const { page } = await launch({ saveAs, env: { TZ: 'Asia/Kolkata' } });
  await addConnection(page, answersFor(provider));
  await syncNow(page);
  await expectCalls(page, awkward.length);
  for (const at of [0, 1, 2, 3, 4, 5]) {
    await callRows(page).nth(at).getByRole('checkbox').check();
  }
  await callRows(page).nth(0).getByRole('checkbox').uncheck();
  await expect(page.getByText('5 of 6 calls selected').first()).toBeVisible();

  await page.getByRole('button', { name: 'Export…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export calls' });
  await expect(dialog.getByRole('radio', { name: 'Selected calls' })).toBeChecked();
  await expect(dialog.getByRole('button', { name: 'Export', exact: true })).toContainText('5');
  await dialog.getByRole('button', { name: 'Export', exact: true }).click();
  await expect(dialog.getByText(/^5 calls written to/u)).toBeVisible();

  const rows = parse(await readFile(saveAs), { bom: true });
  expect(rows[0]).toEqual(header);
  const kept = [1, 2, 3, 4, 5];
  expect(rows.slice(1)).toEqual(
    kept.map((at) => [
      new Date((1_760_000_000 - at * 60) * 1000 + 5.5 * 3_600_000)
        .toISOString()
        .replace('.000Z', '+05:30'),
      'Support app',
      'Answered',
      'Audio',
      '',
      awkward[at]!,
      `callee-${at}`,
      '10',
      '30',
      '0',
      at === 1 ? 'yes' : 'no',
      'call',
      '',
      calls[at]!.sessionId,
    ]),
  );
});

test('all calls of the view are written, however many the grid has loaded', async ({
  launch,
  account,
  userDataDir,
}) => {
  const provider = await account({ calls: 1_234 });
  const saveAs = join(userDataDir, 'all.csv');
  const { page } = await launch({ saveAs });
  await addConnection(page, answersFor(provider));
  await syncNow(page);
  await expectCalls(page, 1_234);
  await page.getByRole('button', { name: 'Export…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export calls' });
  await dialog.getByRole('radio', { name: 'All calls in this view' }).check();
  await dialog.getByRole('button', { name: 'Export', exact: true }).click();
  await expect(dialog.getByText(/^1,234 calls written to/u)).toBeVisible();
  const rows = parse(await readFile(saveAs), { bom: true });
  expect(rows).toHaveLength(1_235);
  expect(new Set(rows.map((row) => row[13])).size).toBe(1_235);
});

test('a file that cannot be written is said, and the old one stays', async ({
  launch,
  account,
  userDataDir,
}) => {
  const provider = await account({ calls: 2 });
  const folder = join(userDataDir, 'not-a-folder');
  await writeFile(folder, 'the old file');
  const { page } = await launch({ saveAs: join(folder, 'calls.csv') });
  await addConnection(page, answersFor(provider));
  await syncNow(page);
  await expectCalls(page, 2);
  await page.getByRole('button', { name: 'Export…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export calls' });
  await dialog.getByRole('button', { name: 'Export', exact: true }).click();
  await expect(dialog.getByRole('alert')).toBeVisible();
  expect(await readFile(folder, 'utf8')).toBe('the old file');
  expect((await readdir(userDataDir)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});
