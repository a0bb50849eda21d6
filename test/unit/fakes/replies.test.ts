import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  apiError,
  rateLimited,
  startFakeCometChat,
  withItems,
  withPagination,
} from '../../fakes/cometchat.ts';
import type { FakeCometChat } from '../../fakes/cometchat.ts';
import { exactBytes, htmlPage, redirectTo, replyWithJson } from '../../fakes/unwelcome-replies.ts';
import { rawGet } from './raw-get.ts';

let fake: FakeCometChat;

beforeEach(async () => {
  fake = await startFakeCometChat();
});

afterEach(() => fake.close());

const calls = () => `${fake.baseUrl}/calls?perPage=5`;

const get = () => fetch(calls(), { headers: { apikey: fake.apiKey }, redirect: 'manual' });

describe('an unwelcome reply', () => {
  it('has the status and the body it was given', async () => {
    fake.faults.next(replyWithJson(503, { a: 1 }, { 'x-seen': 'yes' }));
    const response = await get();
    expect([response.status, response.headers.get('x-seen')]).toEqual([503, 'yes']);
    expect(await response.json()).toEqual({ a: 1 });
  });

  it('is a fixture byte for byte under the content type it was given', async () => {
    const bytes = await readFile('test/fixtures/cometchat/list-calls.json');
    fake.faults.next(exactBytes(bytes, 'application/json'));
    const { head, body } = await rawGet(calls());
    expect(body.equals(bytes)).toBe(true);
    expect(head).toContain('content-type: application/json');
  });

  it('is bytes that are no UTF-8, untouched', async () => {
    const bytes = Uint8Array.of(0x7b, 0xff, 0xfe, 0x00, 0x7d);
    fake.faults.next(exactBytes(bytes, 'application/octet-stream'));
    expect(new Uint8Array(await (await get()).arrayBuffer())).toEqual(bytes);
  });

  it('is a page of HTML with status 200', async () => {
    fake.faults.next(htmlPage());
    const response = await get();
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain('text/html');
    expect(await response.text()).toContain('<h1>');
  });

  it('is a redirect to the same path on another origin', async () => {
    fake.faults.next(redirectTo('http://127.0.0.1:9'));
    const response = await get();
    expect(response.status).toBe(302);
    expect(response.headers.get('location')).toBe('http://127.0.0.1:9/v3/calls?perPage=5');
  });

  it('is a 429 with exactly the headers it was given', async () => {
    fake.faults.next(
      rateLimited({ 'retry-after': '15' }),
      rateLimited({ 'retry-after': 'Thu, 15 Jan 2026 12:00:15 GMT' }),
      rateLimited({ 'x-rate-limit-reset': '1768478415' }),
      rateLimited({ 'x-ratelimit-remaining': '0' }),
    );
    const answers = [await get(), await get(), await get(), await get()];
    const seen = answers.map(({ status, headers }) => [
      status,
      headers.get('retry-after'),
      headers.get('x-rate-limit-reset'),
      headers.get('x-ratelimit-remaining'),
    ]);
    expect(seen).toEqual([
      [429, '15', null, null],
      [429, 'Thu, 15 Jan 2026 12:00:15 GMT', null, null],
      [429, null, '1768478415', null],
      [429, null, null, '0'],
    ]);
    expect(await answers[0]?.json()).toMatchObject({ error: { code: 'ERR_TOO_MANY_REQUESTS' } });
  });

  it('is an error of CometChat’s under any status', async () => {
    fake.faults.next(apiError(404, 'AUTH_ERR_APIKEY_NOT_FOUND'));
    const response = await get();
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ error: { code: 'AUTH_ERR_APIKEY_NOT_FOUND' } });
  });

  it('is the right listing with other words about its pages', async () => {
    fake.faults.next(
      withPagination(({ total, count }) => ({ total, count, current_page: 1, total_pages: 0 })),
    );
    expect(await (await get()).json()).toMatchObject({
      meta: { pagination: { total: 250, count: 5, current_page: 1, total_pages: 0 } },
    });
  });

  it('is the right listing with one item spoiled', async () => {
    fake.faults.next(withItems(([, ...rest]) => ['not a call', ...rest]));
    const { data } = (await (await get()).json()) as { data: unknown[] };
    expect(data).toHaveLength(5);
    expect(data[0]).toBe('not a call');
    expect(data[1]).toHaveProperty('sessionId');
  });
});
