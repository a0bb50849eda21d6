import { exactBytes } from '../fakes/unwelcome-replies.ts';
import { addConnection, callRows, expectCalls, grid, syncNow } from './steps.ts';
import { answersFor, expect, fixture, test } from './the-account.ts';

test('a sync brings every call of the account, once', async ({ launch, account }) => {
  const provider = await account({ calls: 730 });
  const { page } = await launch();
  await addConnection(page, answersFor(provider));
  await syncNow(page);
  await expectCalls(page, 730);
  await expect(grid(page)).toHaveAttribute('aria-rowcount', '731');
  await expect(page.getByRole('group', { name: 'Since last sync' })).toContainText('730 new');
  await syncNow(page);
  await expect(page.getByRole('group', { name: 'Since last sync' })).toContainText('nothing new');
  await expectCalls(page, 730);
});

test('the documented List Calls answer shows 2 calls, 5 participants, 19 s of talk time', async ({
  launch,
  account,
}) => {
  const provider = await account();
  provider.faults.when(
    ({ path }) => path.startsWith('/v3/calls?'),
    exactBytes(await fixture('list-calls.json')),
  );
  const { page } = await launch();
  await addConnection(page, answersFor(provider));
  await syncNow(page);
  await expectCalls(page, 2);
  for (const at of [0, 1]) await expect(callRows(page).nth(at)).toContainText('0:19');
  await callRows(page).filter({ hasText: 'sivamathewstestgroup' }).click();
  const details = page.getByRole('complementary', { name: 'Call details' });
  await details.getByRole('tab', { name: 'Participants' }).click();
  await expect(details.getByText(/5 participants, 2 joined/u)).toBeVisible();
});

test('a call that cannot be read is kept and counted', async ({ launch, account }) => {
  const provider = await account();
  const odd = { data: [{ sessionId: 17, status: 'ended' }, { sessionId: 'v1.us.77.ok' }] };
  provider.faults.always(exactBytes(Buffer.from(JSON.stringify(odd))));
  const { page } = await launch();
  await addConnection(page, answersFor(provider));
  await syncNow(page);
  await expectCalls(page, 1);
  await expect(page.getByText(/1 call could not be read/u).first()).toBeVisible();
});

test('a sync that is stopped keeps what came, and the next one finishes', async ({
  launch,
  account,
}) => {
  const provider = await account({ calls: 950 });
  const released = Promise.withResolvers<undefined>();
  provider.faults.when(
    ({ path }) => path.includes('page=4'),
    async ({ answer, send }) => {
      await released.promise;
      send(answer());
    },
  );
  const { page } = await launch();
  await addConnection(page, answersFor(provider));
  await syncNow(page);
  await expectCalls(page, 300);
  await page.getByRole('button', { name: 'Stop sync' }).click();
  await expect(page.getByRole('button', { name: 'Sync now' })).toBeVisible();
  provider.faults.clear();
  released.resolve(undefined);
  await expectCalls(page, 300);
  await syncNow(page);
  await expectCalls(page, 950);
});

test('the list shows its scroll bar only where calls are left to see', async ({
  launch,
  account,
}) => {
  const provider = await account({ calls: 12 });
  const { page } = await launch();
  await page.setViewportSize({ width: 1280, height: 800 });
  await addConnection(page, answersFor(provider));
  await syncNow(page);
  await expectCalls(page, 12);
  const bar = page.locator('.ag-body-vertical-scroll');
  await expect(bar).toBeHidden();
  await page.setViewportSize({ width: 1280, height: 480 });
  await expect(bar).toBeVisible();
});

test('the list stays where it is when the first calls and their bars come in, and when the sync ends', async ({
  launch,
  account,
}) => {
  // A row that moves between press and release takes the click with it.
  const provider = await account({ calls: 6 });
  const { page } = await launch();
  await addConnection(page, answersFor(provider));
  const tops = page.evaluateHandle(() => new Set<number>());
  await page.evaluate(
    (seen) => {
      const look = (): void => {
        const grid = document.querySelector('[role="grid"]');
        const isSyncShown = document.querySelector('progress') !== null || seen.size > 0;
        if (grid !== null && isSyncShown) seen.add(grid.getBoundingClientRect().top);
        requestAnimationFrame(look);
      };
      look();
    },
    await tops,
  );
  await syncNow(page);
  await expectCalls(page, 6);
  await expect(page.getByRole('slider', { name: 'Calls over time' })).toBeVisible();
  await expect(page.getByText('6 new')).toBeVisible();
  expect(await page.evaluate((seen) => [...seen], await tops)).toHaveLength(1);
});
