import { describe, expect, it, onTestFinished } from 'vitest';

import { newestCall } from '../../../../src/main/connections/newest-call.ts';
import { createHttp } from '../../../../src/main/http/create-http.ts';
import { providers } from '../../../../src/main/providers/registry.ts';
import type { ProviderId } from '../../../../src/shared/provider.ts';
import { providerIds } from '../../../../src/shared/provider.ts';
import { bandwidthV2Call, startFakeBandwidthV2 } from '../../../fakes/bandwidth-v2.ts';
import { providerContracts } from '../../../fakes/providers.ts';
import { replyWith } from '../../../fakes/unwelcome-replies.ts';
import { failureOf } from '../http/failure-of.ts';

const { signal } = new AbortController();
const http = createHttp({
  fetch,
  isOnline: () => true,
  pacer: { turn: () => Promise.resolve() },
});
const now = Date.UTC(2026, 0, 15, 12);
const minuteMs = 60_000;

const started = async (id: ProviderId, count: number) => {
  const provider = providers[id];
  const fake = await providerContracts[id].start(count);
  onTestFinished(fake.close);
  const { settings, secrets } = fake;
  const client = provider.connect({ connectionId: 'test', settings, secrets }, http);
  return { fake, test: () => newestCall({ client, traits: provider.traits, now, signal }) };
};

/** An account of Voice v2 with calls so many minutes old; 100 a page at most. */
const withAges = async (minutes: readonly number[]) => {
  const at = (age: number) => new Date(now - age * minuteMs).toISOString();
  const calls = minutes.map((age, n) => bandwidthV2Call(n, { startTime: at(age) }));
  const fake = await startFakeBandwidthV2({ calls, largestPage: 100 });
  onTestFinished(fake.close);
  const { accountId, username, password, baseUrl } = fake;
  const provider = providers['bandwidth-v2'];
  const client = provider.connect(
    { connectionId: 'test', settings: { accountId, username, baseUrl }, secrets: { password } },
    http,
  );
  const test = () => newestCall({ client, traits: provider.traits, now, signal });
  return { fake, test };
};

describe('the newest call of an account', () => {
  it.each(providerIds)('of %s is found, however many pages there are', async (id) => {
    const { test } = await started(id, 250);
    const { total, newestAt } = await test();
    expect(total).toBe(providers[id].traits.saysTotal ? 250 : null);
    expect(newestAt).not.toBeNull();
  });

  it.each(providerIds)('of %s without calls is none of none', async (id) => {
    const { test } = await started(id, 0);
    expect(await test()).toEqual({ total: 0, newestAt: null });
  });

  it.each(providerIds)('of %s cannot be told from an answer without any call in it', async (id) => {
    const { fake, test } = await started(id, 1);
    fake.faults.always(replyWith(200, providerContracts[id].listBody([{ nothing: true }])));
    expect((await failureOf(test())).kind).toBe('wrong-shape');
  });

  it('is asked for with one request where the newest come first', async () => {
    const { fake, test } = await started('bird', 250);
    await test();
    expect(fake.requests).toHaveLength(1);
  });

  it('is looked for in a short span first where the oldest come first', async () => {
    const { fake, test } = await withAges([9_000, 300, 200, 3]);
    expect(await test()).toEqual({ total: null, newestAt: now - 3 * minuteMs });
    expect(fake.requests).toHaveLength(1);
  });

  it('is looked for further and further back', async () => {
    const { test } = await withAges([9_000, 8_000]);
    expect(await test()).toEqual({ total: null, newestAt: now - 8_000 * minuteMs });
  });

  it('is behind the first page of a busy span', async () => {
    const ages = Array.from({ length: 250 }, (_, n) => 14 - n / 20);
    const { test } = await withAges(ages);
    expect((await test()).newestAt).toBe(Math.floor(now - (14 - 249 / 20) * minuteMs));
  });
});
