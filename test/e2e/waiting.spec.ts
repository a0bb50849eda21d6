import { rateLimited } from '../fakes/cometchat.ts';
import { addConnection, expectCalls, goTo, syncNow } from './steps.ts';
import { answersFor, expect, test } from './the-account.ts';

test('a provider that asks to wait is waited for, counting down', async ({ launch, account }) => {
  const provider = await account({ calls: 30 });
  provider.faults.next(rateLimited({ 'retry-after': '3' }));
  const { page } = await launch();
  await addConnection(page, answersFor(provider));
  await syncNow(page);
  const waiting = page
    .getByRole('status')
    .filter({ hasText: /^Waiting \d s \(provider limit\)$/u });
  await expect(waiting).toBeVisible();
  await expect(page.getByRole('button', { name: 'Pause sync' })).toBeVisible();
  await goTo(page, 'Connections');
  await expect(page.getByRole('listitem').filter({ hasText: 'Waiting' }).first()).toBeVisible();
  await goTo(page, 'Calls');
  await expect(waiting).toHaveText('Waiting 1 s (provider limit)');
  await expectCalls(page, 30);
  await expect(waiting).toBeHidden();
});

test('a paused sync shows how far it is, and Sync now goes on with it', async ({
  launch,
  account,
}) => {
  const provider = await account({ calls: 950 });
  const held: (() => void)[] = [];
  const holding = provider.faults.when(
    ({ path }) => path.includes('page=4'),
    ({ answer, send }) =>
      new Promise<void>((resolve) => {
        held.push(() => {
          send(answer());
          resolve();
        });
      }),
  );
  const { page } = await launch();
  await addConnection(page, answersFor(provider));
  await syncNow(page);
  const progress = page.getByRole('group', { name: 'Sync progress' });
  await expect(progress).toContainText(/Reading .* · 300 of 950 calls/u);
  await page.getByRole('button', { name: 'Pause sync' }).click();
  await expect(progress).toContainText(/^Paused · /u);
  holding();
  held.forEach((release) => release());
  await page.getByRole('button', { name: 'Sync now' }).click();
  await expectCalls(page, 950);
  await expect(progress).toBeHidden();
});
