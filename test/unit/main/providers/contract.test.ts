import { describe, expect, it, onTestFinished } from 'vitest';

import { createHttp } from '../../../../src/main/http/create-http.ts';
import type {
  ListAnswer,
  ListAsk,
  ProviderClient,
} from '../../../../src/main/providers/provider.ts';
import { providers } from '../../../../src/main/providers/registry.ts';
import { detailKinds } from '../../../../src/shared/detail.ts';
import { providerForms, providerIds } from '../../../../src/shared/provider.ts';
import { features, type Feature } from '../../../fakes/contract/provider-contract.ts';
import type { Fault } from '../../../fakes/faults.ts';
import { providerContracts } from '../../../fakes/providers.ts';
import { htmlPage, replyWith } from '../../../fakes/unwelcome-replies.ts';
import { failureOf } from '../http/failure-of.ts';

const signal = new AbortController().signal;
const everything: ListAsk = { from: null, to: Date.UTC(2026, 11, 31), cursor: null };
const context = { connectionId: 'acme', viewerId: null };

/** No waiting for turns: that requests keep their pace is the pacer's own test. */
const http = createHttp({
  fetch,
  isOnline: () => true,
  pacer: { turn: () => Promise.resolve() },
});

const allPages = async (
  client: ProviderClient,
  cursor: string | null = null,
): Promise<readonly ListAnswer[]> => {
  const page = await client.listCalls({ ...everything, cursor }, signal);
  return page.next === null ? [page] : [page, ...(await allPages(client, page.next))];
};

const idsOf = (pages: readonly Pick<ListAnswer, 'reading'>[]): readonly string[] =>
  pages.flatMap(({ reading }) => reading.sessions.map(({ id }) => id));

describe.each(providerIds)('%s', (id) => {
  const provider = providers[id];
  const contract = providerContracts[id];
  const unknown = contract.unknownCallId ?? 'c-zz';

  const started = async (callCount = 250) => {
    const fake = await contract.start(callCount);
    onTestFinished(fake.close);
    const { settings, secrets } = fake;
    const connect = () => provider.connect({ connectionId: 'acme', settings, secrets }, http);
    return { fake, connect, client: connect() };
  };

  /** What a listing reads when the provider answers with these items. */
  const readingOf = async (items: readonly unknown[]) => {
    const { fake, client } = await started(0);
    const body = contract.listBody(items);
    fake.faults.next(replyWith(200, body));
    const answer = await client.listCalls(everything, signal);
    expect(answer.body).toBe(body);
    return { body, ...answer.reading };
  };

  const failureWith = async (fault: Fault, asked: 'list' | 'call' = 'list') => {
    const { fake, client } = await started(1);
    fake.faults.always(fault);
    return failureOf(
      asked === 'list' ? client.listCalls(everything, signal) : client.getCall(unknown, signal),
    );
  };

  it(`NOT_SUPPORTED: ${contract.NOT_SUPPORTED.join(', ') || 'nothing is missing'}`, () => {
    const missing = (Object.keys(features) as Feature[]).filter((one) => !features[one](provider));
    expect(new Set(contract.NOT_SUPPORTED)).toEqual(new Set(missing));
  });

  it('goes by one name in registry, form and fake', async () => {
    expect(provider.id).toBe(id);
    expect(providerForms[id].id).toBe(id);
    const { fake } = await started(0);
    const { fields } = providerForms[id];
    const keyed = (isSecret: boolean) =>
      fields.filter(({ kind }) => (kind === 'secret') === isSecret).map(({ key }) => key);
    expect(Object.keys(fake.secrets).sort()).toEqual(keyed(true).sort());
    expect(keyed(false)).toEqual(
      expect.arrayContaining(Object.keys(fake.settings).filter((key) => key !== 'baseUrl')),
    );
  });

  it('its own address is https', () => {
    const settings = { appId: 'app12345', region: 'us' };
    const address = providerForms[id].defaultBaseUrl(settings);
    expect(new URL(address).protocol).toBe('https:');
    expect(address).not.toMatch(/\/$/);
  });

  it('gives every call once, from the first page to the last', async () => {
    const { fake, client } = await started();
    const pages = await allPages(client);
    expect(pages).toHaveLength(3);
    expect(idsOf(pages).toSorted()).toEqual(fake.ids.toSorted());
    expect(pages.map(({ total }) => total)).toEqual(
      pages.map(() => (provider.traits.saysTotal ? 250 : null)),
    );
  });

  it('has no calls when there are none', async () => {
    const { client } = await started(0);
    const pages = await allPages(client);
    expect(pages).toHaveLength(1);
    expect(idsOf(pages)).toEqual([]);
  });

  it(`lists them ${provider.traits.order}`, async () => {
    const { client } = await started();
    const times = (await allPages(client)).flatMap(({ reading }) =>
      reading.sessions.map(({ initiatedAt }) => initiatedAt ?? 0),
    );
    const sign = provider.traits.order === 'newest-first' ? -1 : 1;
    expect(times).toEqual(times.toSorted((a, b) => sign * (a - b)));
  });

  it('goes on from a cursor in another client, as after a restart', async () => {
    const { client, connect, fake } = await started();
    const first = await client.listCalls(everything, signal);
    const rest = await allPages(connect(), first.next);
    expect(idsOf([first, ...rest]).toSorted()).toEqual(fake.ids.toSorted());
  });

  it('ends a listing from a date on once it is before the date', async () => {
    const { client } = await started();
    const pages = await allPages(client);
    const inOrder = provider.traits.order === 'newest-first' ? pages : pages.toReversed();
    const from = Math.max(
      ...(inOrder[1]?.reading.sessions.map(({ initiatedAt }) => initiatedAt ?? 0) ?? []),
    );
    const wanted = pages
      .flatMap(({ reading }) => reading.sessions)
      .filter(({ initiatedAt }) => (initiatedAt ?? 0) >= from);
    const ids: string[] = [];
    let asked = 0;
    for (let cursor: string | null = null; asked === 0 || cursor !== null; asked += 1) {
      const page = await client.listCalls({ ...everything, from, cursor }, signal);
      ids.push(...idsOf([page]));
      cursor = page.next;
    }
    expect(ids).toEqual(expect.arrayContaining(wanted.map((call) => call.id)));
    if (provider.traits.hasDateFilter) expect(ids).toHaveLength(wanted.length);
    expect(asked).toBeLessThanOrEqual(3);
  });

  it('finds a listed call by its id, and reads it as it was listed', async () => {
    const { fake, client } = await started();
    const listed = (await allPages(client)).flatMap(({ reading }) => reading.sessions);
    const { body, reading } = await client.getCall(fake.ids[7] ?? '', signal);
    const { outcome, initiatedAt, from, to } = listed.find((one) => one.id === fake.ids[7]) ?? {};
    expect(reading.sessions).toMatchObject([
      {
        id: fake.ids[7],
        provider: id,
        outcome,
        initiatedAt,
        from: { id: from?.id },
        to: { id: to?.id },
      },
    ]);
    expect(provider.readCall(body, context)).toEqual(reading);
  });

  it.each([unknown, 'a/b', '../x', 'a?b#c', 'é 🎧'])(
    'does not find the call %j',
    async (callId) => {
      const { fake, client } = await started(1);
      expect(await failureOf(client.getCall(callId, signal))).toEqual({
        kind: 'call-not-found',
        callId,
      });
      const isAsked = contract.callIdPattern?.test(callId) ?? true;
      const asked = isAsked ? [`/calls/${encodeURIComponent(callId)}`] : [];
      expect(fake.requests.map(({ path }) => /\/calls\/[^/]*$/.exec(path)?.[0])).toEqual(asked);
    },
  );

  it.each(['', '..', 'a'.repeat(3_000)])('does not even ask for the call %j', async (callId) => {
    const { fake, client } = await started(1);
    expect((await failureOf(client.getCall(callId, signal))).kind).toBe('call-not-found');
    expect(fake.requests).toHaveLength(0);
  });

  it('cuts out each call’s own JSON exactly', async () => {
    const calls = ['a', 'b', 'c'].map((call) => contract.call({ id: call, from: '“Zoë” 🎧' }));
    const { body, sessions, slots } = await readingOf(calls);
    expect(sessions.map((session) => session.id)).toEqual(['a', 'b', 'c']);
    const raw = slots.map(({ start, end }) => body.slice(start, end));
    expect(raw.map((text) => JSON.parse(text) as unknown)).toEqual(calls);
    expect(raw.every((text) => text.startsWith('{') && text.endsWith('}'))).toBe(true);
  });

  it('keeps a property it does not know in the raw call', async () => {
    const call = { ...contract.call({ id: 'a' }), fromTheFuture: { deep: ['x', 2] } };
    const { body, slots } = await readingOf([call]);
    expect(JSON.parse(body.slice(slots[0]?.start, slots[0]?.end))).toEqual(call);
  });

  it('keeps a page whose items are partly odd, and names those', async () => {
    const good = contract.call({ id: 'good' });
    const { sessions, unreadable, body } = await readingOf([null, 7, 'text', [], {}, good]);
    expect(sessions.map((session) => session.id)).toEqual(['good']);
    expect(unreadable).toHaveLength(5);
    expect(unreadable.map(({ slot }) => body.slice(slot.start, slot.end))[1]).toBe('7');
  });

  it.each(['Zoë Müller-Łukasik', '山田 空 🎧', '\u202Egnirts', 'a\u0000b', '+33612345678'])(
    'reads %j as it is',
    async (from) => {
      const { sessions } = await readingOf([contract.call({ id: 'a', from })]);
      expect(sessions[0]?.from.id).toBe(from);
    },
  );

  it.each(['teleported', 'ENDED-ish', '状態', '__proto__', 'constructor'])(
    'keeps the state %j, which nobody documents, word for word',
    async (status) => {
      const { sessions } = await readingOf([contract.call({ id: 'a', status })]);
      expect(sessions[0]).toMatchObject({ providerStatus: status, outcome: 'unknown' });
    },
  );

  it.each(contract.errors)('says $failure for $title', async ({ fault, asked, failure }) => {
    expect((await failureWith(fault, asked)).kind).toBe(failure);
  });

  it.each([
    ['a web page', htmlPage(), 'not-the-api'],
    ['a web page under 404', htmlPage(404), 'not-the-api'],
    ['an empty answer', replyWith(200, ''), 'not-the-api'],
    ['other JSON', replyWith(200, '{"items":[]}'), 'wrong-shape'],
    ['502 with a web page', htmlPage(502), 'server-error'],
    ['401 without a body', replyWith(401, ''), 'key-refused'],
    ['403 without a body', replyWith(403, ''), 'key-lacks-permission'],
    ['404 without a body', replyWith(404, ''), 'account-not-found'],
  ] as const)('for %s says so', async (_, fault, kind) => {
    expect((await failureWith(fault)).kind).toBe(kind);
  });

  it('reads a body that breaks off as cut short', async () => {
    const body = contract.listBody([contract.call({ id: 'a' })]);
    expect(await failureWith(replyWith(200, body.slice(0, -20)))).toEqual({ kind: 'cut-short' });
  });

  it('understands when it may ask again', async () => {
    const resetAt = Date.now() + 15_000;
    const failure = await failureWith(contract.rateLimited(resetAt));
    const retryAt = failure.kind === 'rate-limited' ? (failure.retryAt ?? 0) : 0;
    // Whole seconds in headers and in the answer's own date: right to two of them, never early.
    expect(retryAt).toBeGreaterThanOrEqual(resetAt);
    expect(retryAt).toBeLessThan(resetAt + 2_500);
    expect((await failureWith(contract.rateLimited(null))).kind).toBe('rate-limited');
  });

  it('refuses a wrong secret, and quotes it nowhere', async () => {
    const { fake } = await started(1);
    const secrets = Object.fromEntries(
      Object.keys(fake.secrets).map((key) => [key, 'KEY-CANARY-7']),
    );
    const access = { connectionId: 'acme', settings: fake.settings, secrets };
    const client = provider.connect(access, http);
    const failure = await failureOf(client.listCalls(everything, signal));
    expect(failure.kind).toBe('key-refused');
    expect(JSON.stringify(failure)).not.toContain('CANARY');
    expect(fake.requests.map(({ path }) => path).join()).not.toContain('CANARY');
  });

  it.each(detailKinds)('answers for the %s of a call, or says that it has none', async (kind) => {
    const { fake, client } = await started(1);
    const { details } = provider;
    expect(client.getDetail !== undefined).toBe(details !== undefined);
    if (details === undefined || !details.kinds.includes(kind)) {
      expect(contract.NOT_SUPPORTED).toContain(`${kind} of one call`);
      return;
    }
    const { bodies } = (await client.getDetail?.(kind, fake.ids[0] ?? '', signal)) ?? {
      bodies: [],
    };
    const detail = details.read(kind, bodies, context);
    expect(detail).toMatchObject({ kind, unreadable: [] });
    expect(JSON.stringify(detail)).toMatch(/"id":"[^"]/);
  });

  it('has no detail of a call it does not have', async () => {
    const { client } = await started(1);
    for (const kind of provider.details?.kinds ?? []) {
      const asked = client.getDetail?.(kind, unknown, signal) ?? Promise.resolve({ bodies: [] });
      if (contract.hasFilteredDetails === true) {
        const detail = provider.details?.read(kind, (await asked).bodies, context);
        expect(detail).toEqual({ kind, [kind]: [], unreadable: [] });
      } else {
        expect((await failureOf(asked)).kind).toBe('call-not-found');
      }
    }
  });
});
