import { apiError } from '../fakes/cometchat.ts';
import { htmlPage, replyWith } from '../fakes/unwelcome-replies.ts';
import { addConnection, expectCalls, goTo, syncNow } from './steps.ts';
import { answersFor, expect, test } from './the-account.ts';

const troubles = [
  ['a wrong key', apiError(401, 'AUTH_ERR_APIKEY_NOT_FOUND'), /key/iu],
  ['an unknown app id', apiError(404, 'ERR_APP_NOT_FOUND'), /App ID/u],
  ['a 500 that does not pass', replyWith(500, 'oops'), /500/u],
  ['HTML instead of JSON', htmlPage(), /(web page|not the API|HTML)/iu],
  ['JSON of the wrong shape', replyWith(200, '{"calls":"none"}'), /shape|expected|understood/iu],
] as const;

for (const [name, fault, words] of troubles) {
  test(`${name} gets its own sentence, and nothing stored is touched`, async ({
    launch,
    account,
  }) => {
    const provider = await account({ calls: 12 });
    const { page } = await launch();
    await addConnection(page, answersFor(provider));
    await syncNow(page);
    await expectCalls(page, 12);
    await expect(page.getByText(/Data as of/u)).toBeVisible();
    provider.faults.always(fault);
    await syncNow(page);
    await expect(page.getByRole('alert')).toContainText(words, { timeout: 20_000 });
    await expectCalls(page, 12);
    await goTo(page, 'Connections');
    await expect(page.getByText('Support app').first()).toBeVisible();
  });
}

test('a host that does not exist is named', async ({ launch, account }) => {
  const provider = await account({ calls: 1 });
  const { page } = await launch();
  const baseUrl = 'https://calls.callshelf.invalid/v3';
  await addConnection(page, answersFor(provider, { baseUrl }));
  await syncNow(page);
  await expect(page.getByRole('alert')).toContainText('calls.callshelf.invalid', {
    timeout: 20_000,
  });
});
