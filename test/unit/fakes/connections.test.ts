import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  closeMidBody,
  closeMidChunks,
  cutSilently,
  neverAnswer,
  resetConnection,
  wrongLength,
} from '../../fakes/broken-connections.ts';
import { startFakeCometChat } from '../../fakes/cometchat.ts';
import type { FakeCometChat } from '../../fakes/cometchat.ts';
import { gzipBomb, gzipped, hugeBody, truncatedGzip } from '../../fakes/hostile-bodies.ts';
import { after, drip } from '../../fakes/slow-answers.ts';
import { htmlPage } from '../../fakes/unwelcome-replies.ts';
import { rawGet } from './raw-get.ts';

let fake: FakeCometChat;

beforeEach(async () => {
  fake = await startFakeCometChat();
});

afterEach(() => fake.close());

const calls = () => `${fake.baseUrl}/calls?perPage=2`;

const get = (signal?: AbortSignal) =>
  fetch(calls(), { headers: { apikey: fake.apiKey }, ...(signal === undefined ? {} : { signal }) });

const whole = async () => Buffer.from(await (await get()).arrayBuffer());

const lengthIn = (head: string) => Number(/content-length: (\d+)/.exec(head)?.[1]);

describe('a broken connection', () => {
  it('is reset before any byte', async () => {
    fake.faults.always(resetConnection);
    expect(await rawGet(calls())).toMatchObject({ head: '', end: 'reset' });
    await expect(get()).rejects.toThrow('fetch failed');
  });

  it('stays silent until the client gives up', async () => {
    fake.faults.next(neverAnswer);
    await expect(get(AbortSignal.timeout(60))).rejects.toThrow(/timeout/);
    expect(fake.requests).toHaveLength(1);
  });

  it('closes after a part of the promised length', async () => {
    fake.faults.always(closeMidBody(30));
    const { head, body } = await rawGet(calls());
    expect(body).toHaveLength(30);
    expect(lengthIn(head)).toBeGreaterThan(1000);
    await expect(get().then((response) => response.text())).rejects.toThrow('terminated');
  });

  it('closes between chunks, without the last one', async () => {
    fake.faults.always(closeMidChunks(30));
    const { head, body } = await rawGet(calls());
    expect(head).toContain('transfer-encoding: chunked');
    expect(body.toString()).toMatch(/^1e\r\n/);
    expect(body.toString()).not.toContain('0\r\n\r\n');
    await expect(get().then((response) => response.text())).rejects.toThrow('terminated');
  });

  it('cuts the body where HTTP cannot notice', async () => {
    const all = await whole();
    fake.faults.next(cutSilently(30));
    const cut = await get();
    expect(cut.status).toBe(200);
    expect(await cut.text()).toBe(all.subarray(0, 30).toString());
  });

  it('promises more than it sends', async () => {
    const all = await whole();
    fake.faults.always(wrongLength(10));
    const { head, body } = await rawGet(calls());
    expect(body.equals(all)).toBe(true);
    expect(lengthIn(head)).toBe(all.length + 10);
    await expect(get().then((response) => response.text())).rejects.toThrow('terminated');
  });

  it('promises less than it sends', async () => {
    const all = await whole();
    fake.faults.next(wrongLength(-10));
    const { head, body } = await rawGet(calls());
    expect(lengthIn(head)).toBe(all.length - 10);
    expect(body.equals(all)).toBe(true);
  });
});

describe('a slow answer', () => {
  it('comes after its latency, whole', async () => {
    const all = await whole();
    fake.faults.next(after(80));
    const asked = performance.now();
    const late = await whole();
    expect(performance.now() - asked).toBeGreaterThan(70);
    expect(late.equals(all)).toBe(true);
  });

  it('may be another fault after its latency', async () => {
    fake.faults.next(after(5, htmlPage()));
    expect((await get()).headers.get('content-type')).toContain('text/html');
  });

  it('drips, a few bytes at a time', async () => {
    fake.faults.next(drip(2, 400));
    const response = await get();
    const sizes: number[] = [];
    for await (const piece of response.body!) sizes.push((piece as Uint8Array).length);
    expect(sizes.length).toBeGreaterThan(2);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(
      Number(response.headers.get('content-length')),
    );
  });

  it('ends with the fake, however long it would have taken', async () => {
    fake.faults.next(after(3_600_000));
    const asked = get();
    const settled = expect(asked).rejects.toThrow('fetch failed');
    await expect.poll(() => fake.requests.length).toBe(1);
    await fake.close();
    await settled;
  });
});

describe('a hostile body', () => {
  it('is gzip without its end, under a length that is right', async () => {
    fake.faults.next(truncatedGzip());
    const { head, body } = await rawGet(calls());
    expect(head).toContain('content-encoding: gzip');
    expect(lengthIn(head)).toBe(body.length);
    expect(() => gunzipSync(body)).toThrow('unexpected end of file');
  });

  it('may be the right answer compressed, too', async () => {
    const all = await whole();
    fake.faults.always(gzipped);
    expect(gunzipSync((await rawGet(calls())).body).equals(all)).toBe(true);
    expect((await whole()).equals(all)).toBe(true);
  });

  it('has as many bytes as wanted and stops when the client hangs up', async () => {
    fake.faults.next(hugeBody(1_000_000_000));
    const response = await get();
    let read = 0;
    for await (const piece of response.body!) {
      read += (piece as Uint8Array).length;
      if (read > 3_000_000) break;
    }
    expect(read).toBeLessThan(10_000_000);
    expect((await get()).status).toBe(200);
  });

  it('is small on the wire and huge once decompressed', async () => {
    fake.faults.always(gzipBomb(20_000_000));
    const { body } = await rawGet(calls());
    expect(body.length).toBeLessThan(200_000);
    expect((await whole()).length).toBeGreaterThan(20_000_000);
  });
});
