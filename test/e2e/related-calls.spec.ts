import { bandwidthV2Call, startFakeBandwidthV2 } from '../fakes/bandwidth-v2.ts';
import { expect, test } from './fake-account.ts';
import { addTested, expectCalls, openCall, syncNow } from './steps.ts';

const hourMs = 3_600_000;

/** Two days ago: the provider forgets calls after seven. */
const start = (Math.floor(Date.now() / hourMs) - 48) * hourMs;

const at = (hour: number, minute: number): string =>
  new Date(start + hour * hourMs + minute * 60_000).toISOString();

const call = (n: number, from: string, to: string, hour: number) =>
  bandwidthV2Call(n, {
    from,
    to,
    startTime: at(hour, n),
    answerTime: null,
    endTime: at(hour, n + 1),
  });

test('one click leads from a call to those of its pair, its people and its hour, and undo leads back', async ({
  launch,
  opened,
}) => {
  const calls = [
    call(1, '+19195550100', '+14155550123', 8),
    call(2, '+14155550123', '19195550100', 9),
    call(3, '+19195550100', '+33612345678', 9),
    call(4, '+33612345678', '+12125550100', 11),
  ];
  const fake = await opened(startFakeBandwidthV2({ calls }));
  const { baseUrl, accountId, username, password } = fake;
  const { page } = await launch();
  await addTested(
    page,
    {
      provider: 'Bandwidth Voice v2',
      name: 'New lines',
      fields: { 'Account ID': accountId, 'API username': username, 'API password': password },
      baseUrl,
    },
    /Reached/u,
  );
  await syncNow(page);
  await expectCalls(page, 4);

  const details = await openCall(page, '+33 6 12 34 56 78');
  const open = await details.getByRole('heading', { level: 2 }).textContent();
  const isFirst = open?.includes('+1 212') === true;
  expect(isFirst || open?.includes('+1 919')).toBe(true);
  await details
    .getByRole('button', { name: /^All calls of this person/u })
    .last()
    .click();
  const filters = page.getByRole('group', { name: 'Filters' });
  await expect(filters).toContainText('Person or number is');
  await page.keyboard.press('Control+z');
  await expectCalls(page, 4);

  const pair = await openCall(page, '+1 415 555 0123');
  const heading = pair.getByRole('heading', { level: 2 });
  // The pane shows the call before it until this one is there.
  await expect(heading).toContainText('+1 415 555 0123');
  await pair.getByRole('button', { name: 'Other calls between these two' }).click();
  await expectCalls(page, 2);
  await expect(filters).toContainText('+14155550123');
  await page.keyboard.press('Control+z');
  await expectCalls(page, 4);

  await openCall(page, '+1 212 555 0100');
  await expect(heading).toContainText('+1 212 555 0100');
  await pair.getByRole('button', { name: /^Same hour/u }).click();
  await expectCalls(page, 1);
  await page.keyboard.press('Control+z');
  await expectCalls(page, 4);
});
