import { describe, expect, it } from 'vitest';

import { createAutoSync, isDue } from '../../../../src/renderer/sync/auto-sync.ts';
import { createSyncStore } from '../../../../src/renderer/sync/sync-store.ts';
import type { Failure } from '../../../../src/shared/failure.ts';
import { defaultSyncSettings, type SyncSettings } from '../../../../src/shared/sync-settings.ts';
import { openTestArchive } from '../archive/test-archive.ts';
import { createFakeMain, type Listing } from './fake-main.ts';
import { noScreen } from './no-screen.ts';

const minuteMs = 60_000;

const setUp = async (
  settings: Partial<SyncSettings>,
  { isOnBattery = false, listing = [['a']] as Listing, others = {} } = {},
) => {
  const archive = await openTestArchive();
  const main = createFakeMain({ acme: listing, ...others });
  main.set({ ...defaultSyncSettings, ...settings });
  const useSync = createSyncStore({ bridge: main.bridge, archive, ...noScreen });
  let now = 0;
  const bridge = {
    ...main.bridge,
    isOnBattery: () => Promise.resolve(isOnBattery),
    onOnlineChanged: () => () => undefined,
  };
  const auto = createAutoSync({ bridge, useSync, now: () => now });
  const runs = (of = '') => main.asked.filter((one) => one.startsWith(`start ${of}`)).length;
  return {
    auto,
    main,
    runs,
    useSync,
    pass: (minutes: number) => {
      now += minutes * minuteMs;
    },
  };
};

describe('syncing by itself', () => {
  it('does nothing unless a person wants it', async () => {
    const { auto, runs, pass } = await setUp({});
    await auto.launched();
    pass(600);
    await auto.tick();
    expect(runs()).toBe(0);
  });

  it('begins on launch where that was chosen', async () => {
    const { auto, runs } = await setUp({ onLaunch: true });
    await auto.launched();
    expect(runs()).toBe(1);
  });

  it('begins whenever the interval has passed since the last time', async () => {
    const { auto, runs, pass } = await setUp({ everyMinutes: 15 });
    for (const minutes of [14, 1, 14, 1]) {
      pass(minutes);
      await auto.tick();
    }
    expect(runs()).toBe(2);
  });

  it('goes on for the others while one connection is paused', async () => {
    const { auto, main, runs, pass, useSync } = await setUp(
      { everyMinutes: 15 },
      { others: { globex: [['b']] } },
    );
    const page = main.holdNextPage();
    const run = useSync.getState().syncNow('acme');
    await page.asked;
    useSync.getState().pause('acme');
    pass(15);
    await auto.tick();
    expect([runs('acme'), runs('globex')]).toEqual([1, 1]);
    page.release();
    await useSync.getState().stop('acme');
    await run;
  });

  it('leaves a provider that named a time alone until then, and goes on for the others', async () => {
    const { auto, runs, pass, useSync } = await setUp(
      { everyMinutes: 15 },
      {
        listing: [{ kind: 'rate-limited', retryAt: 30 * minuteMs }],
        others: { globex: [['b']] },
      },
    );
    await useSync.getState().syncNow('acme');
    const runsByTick: number[][] = [];
    for (let tick = 0; tick < 2; tick += 1) {
      pass(15);
      await auto.tick();
      runsByTick.push([runs('acme'), runs('globex')]);
    }
    expect(runsByTick).toEqual([
      [1, 1],
      [2, 2],
    ]);
  });

  it('is not put off for long by a clock that was set back', () => {
    const settings = { everyMinutes: 5 } as const;
    expect(isDue(settings, 1_000 * minuteMs, 0)).toBe(true);
    expect(isDue(settings, 2 * minuteMs, 0)).toBe(false);
  });

  it('spares the battery where that was chosen, and only there', async () => {
    const onBattery = { isOnBattery: true };
    const spared = await setUp({ onLaunch: true, everyMinutes: 5, sparesBattery: true }, onBattery);
    await spared.auto.launched();
    spared.pass(60);
    await spared.auto.tick();
    expect(spared.runs()).toBe(0);
    const used = await setUp({ onLaunch: true, sparesBattery: false }, onBattery);
    await used.auto.launched();
    expect(used.runs()).toBe(1);
  });

  it.each<Failure>([
    { kind: 'offline' },
    { kind: 'host-not-found', host: 'h' },
    { kind: 'unreachable', host: 'h', detail: 'ENETUNREACH' },
    { kind: 'timed-out', host: 'h', seconds: 20 },
    { kind: 'cut-short' },
  ])('takes up what failed for want of a network once there is one: $kind', async (failure) => {
    const { auto, runs, useSync } = await setUp({}, { listing: [failure] });
    await useSync.getState().syncNow('acme');
    await auto.online();
    expect(runs()).toBe(2);
  });

  it('spares the battery when the network is back as well', async () => {
    const offline = { listing: [{ kind: 'offline' }] as Listing, isOnBattery: true };
    for (const sparesBattery of [true, false]) {
      const { auto, runs, useSync } = await setUp({ sparesBattery }, offline);
      await useSync.getState().syncNow('acme');
      await auto.online();
      expect(runs()).toBe(sparesBattery ? 1 : 2);
    }
  });

  it.each<Failure>([
    { kind: 'key-missing' },
    { kind: 'certificate', host: 'h', detail: 'CERT_HAS_EXPIRED' },
    { kind: 'server-error', status: 503 },
    { kind: 'rate-limited', retryAt: null },
  ])('leaves alone what failed for another reason: $kind', async (failure) => {
    const { auto, runs, useSync } = await setUp({}, { listing: [failure] });
    await useSync.getState().syncNow('acme');
    await auto.online();
    expect(runs()).toBe(1);
  });
});
