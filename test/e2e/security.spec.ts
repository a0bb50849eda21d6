import { arraySource } from '../fakes/array-source.ts';
import { generateCalls } from '../../src/main/samples/generate-calls.ts';
import { startFakeCometChat } from '../fakes/cometchat.ts';
import { addConnection, callRows, expectCalls, syncNow } from './steps.ts';
import { answersFor, expect, test } from './the-account.ts';

test('the page has no network, no Node and no way out of its origin', async ({ launch }) => {
  const outside = await startFakeCometChat();
  const { page } = await launch();
  const before = page.url();
  const probes = await page.evaluate(async (url) => {
    const fails = async (attempt: () => unknown): Promise<boolean> => {
      try {
        await attempt();
        return false;
      } catch {
        return true;
      }
    };
    const image = new Promise((resolve) => {
      const probe = new Image();
      probe.onload = () => resolve('loaded');
      probe.onerror = () => resolve('blocked');
      probe.src = `${url}/pixel.png`;
    });
    return {
      fetch: await fails(() => fetch(url)),
      // Later, because what the test evaluates may evaluate too while it runs.
      evaluation: await new Promise((resolve) => {
        // eslint-disable-next-line no-eval -- that this is refused is what is tested
        setTimeout(() => resolve(fails(() => (0, globalThis.eval)('1'))));
      }),
      popUp: window.open(url) === null,
      image: await image,
      node: typeof (globalThis as { require?: unknown }).require,
      process: typeof (globalThis as { process?: unknown }).process,
    };
  }, outside.url);
  expect(probes).toEqual({
    fetch: true,
    evaluation: true,
    popUp: true,
    image: 'blocked',
    node: 'undefined',
    process: 'undefined',
  });
  await page
    .evaluate((url) => {
      location.href = url;
    }, outside.url)
    .catch(() => undefined);
  await expect(page.getByRole('heading', { name: 'Your shelf is empty' })).toBeVisible();
  expect(page.url()).toBe(before);
  expect(outside.requests).toEqual([]);
  await outside.close();
});

test('the bridge has no verb that gives a key or takes a path', async ({ launch }) => {
  const { page } = await launch();
  const verbs = await page.evaluate(() =>
    Object.keys((window as unknown as { callshelf: object }).callshelf),
  );
  expect([...verbs].sort()).toEqual([
    'appInfo',
    'beginExport',
    'callDetail',
    'cancelExport',
    'cancelRecording',
    'deleteRecording',
    'exploreSamples',
    'fetchRecording',
    'fetchTranscript',
    'finishExport',
    'isOnBattery',
    'journalPositions',
    'keepViews',
    'keptRecordings',
    'keptTranscript',
    'keptViews',
    'layout',
    'listConnections',
    'listRemovedConnections',
    'lookUpCall',
    'nextPages',
    'onCommand',
    'onOnlineChanged',
    'onRecordingProgress',
    'onSyncWaiting',
    'removeConnection',
    'replayPage',
    'resetStore',
    'saveConnection',
    'saveLayout',
    'saveRecording',
    'saveSyncSettings',
    'setTheme',
    'startSync',
    'stopSync',
    'syncSettings',
    'testConnection',
    'updateConnection',
    'writeExportRows',
  ]);
});

test('markup in what a provider sends is shown as text and does nothing', async ({
  launch,
  account,
}) => {
  const markup = '<img src=x onerror="window.__canary=1"><script>window.__canary=1</script>';
  const call = generateCalls({ seed: 3, count: 5, until: Date.UTC(2026, 0, 15, 12) }).at(0);
  const hostile = { ...call, initiator: markup, receiver: markup, status: markup, mode: markup };
  const provider = await account({
    source: arraySource([hostile]),
  });
  const { page } = await launch();
  await addConnection(page, answersFor(provider));
  await syncNow(page);
  await expectCalls(page, 1);
  await callRows(page).first().click();
  await expect(page.getByRole('complementary', { name: 'Call details' })).toContainText(
    '<img src=x',
  );
  expect(await page.evaluate(() => (window as { __canary?: number }).__canary)).toBeUndefined();
});
