import { afterEach, describe, expect, it } from 'vitest';
import { arraySource } from '../../../fakes/array-source.ts';
import { startCallsApi } from '../../../../src/main/samples/calls-api-server.ts';
import type { CallsApi, CallsApiOptions } from '../../../../src/main/samples/calls-api-server.ts';
import { generateCalls } from '../../../../src/main/samples/generate-calls.ts';
import { sampleSource } from '../../../../src/main/samples/sample-source.ts';

const samples = generateCalls({ seed: 31, count: 60, until: Date.UTC(2026, 2, 12, 15, 30) });
const running: CallsApi[] = [];

const start = async (options: Partial<CallsApiOptions> = {}): Promise<CallsApi> => {
  const api = await startCallsApi({ source: sampleSource(samples), apiKey: 'key', ...options });
  running.push(api);
  return api;
};

afterEach(async () => {
  await Promise.all(running.splice(0).map((api) => api.close()));
});

const get = async (url: string, headers: Record<string, string> = { apikey: 'key' }) => {
  const response = await fetch(url, { headers });
  const body: unknown = await response.json();
  return { status: response.status, headers: response.headers, body };
};

describe('the Calls API server', () => {
  it('listens on loopback only and says where its API is', async () => {
    const api = await start();
    expect(api.baseUrl).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/v3$/);
  });

  it('answers under v3 and v3.0 alike', async () => {
    const api = await start();
    const [v3, v30] = await Promise.all(
      ['/v3/calls', '/v3.0/calls'].map((path) => get(`${api.url}${path}`)),
    );
    expect(v3?.status).toBe(200);
    expect(v30?.body).toEqual(v3?.body);
  });

  it('takes operators in brackets, percent-encoded or bare', async () => {
    const api = await start();
    const second = samples.initiatedAt(40);
    for (const name of ['initiatedAt%5Bgte%5D', 'initiatedAt[gte]'])
      expect((await get(`${api.baseUrl}/calls?${name}=${second}&perPage=100`)).body).toMatchObject({
        data: Array.from({ length: samples.firstNotAfter(second - 1) }, (_, n) => ({
          sessionId: samples.at(n).sessionId,
        })),
      });
  });

  it('gives one call as an array of one, or as an object when told to', async () => {
    const { sessionId } = samples.at(12);
    const asArray = await get(`${(await start()).baseUrl}/calls/${sessionId}`);
    const asObject = await get(
      `${(await start({ singleShape: 'object' })).baseUrl}/calls/${sessionId}`,
    );
    expect(asArray.body).toMatchObject({ data: [{ sessionId }] });
    expect(asObject.body).toMatchObject({ data: { sessionId } });
  });

  it('gives one call’s participants their duration under the name of Get Call', async () => {
    const { baseUrl } = await start({ singleShape: 'object' });
    const { body } = await get(`${baseUrl}/calls/${samples.at(12).sessionId}`);
    const { participants } = (body as { data: { participants: object[] } }).data;
    expect(participants[0]).toHaveProperty('totalDurationInMinutes');
    expect(participants[0]).not.toHaveProperty('totalDuration');
  });

  it('shows only a user’s calls on their behalf', async () => {
    const { baseUrl } = await start();
    const { initiator: uid } = samples.at(5);
    const headers = { apikey: 'key', onBehalfOf: uid };
    const listed = await get(`${baseUrl}/calls?perPage=100`, headers);
    const asked = await get(`${baseUrl}/calls?perPage=100&uid=${uid}`);
    expect(listed.body).toEqual(asked.body);
    const others = Array.from({ length: 60 }, (_, n) => samples.at(n)).find((call) =>
      call.participants!.every((participant) => participant.uid !== uid),
    );
    const refused = await get(`${baseUrl}/calls/${others!.sessionId}`, headers);
    expect(refused.body).toMatchObject({ error: { code: 'ERR_CALL_NOT_A_PART' } });
  });

  it('serves a list as it is at each request', async () => {
    const calls = [samples.at(2), samples.at(1)];
    const { baseUrl } = await start({ source: arraySource(calls) });
    const idsNow = async () => {
      const { body } = await get(`${baseUrl}/calls`);
      return (body as { data: { sessionId: string }[] }).data.map((call) => call.sessionId);
    };
    expect(await idsNow()).toEqual([1, 2].map((n) => samples.at(n).sessionId));
    calls.push(samples.at(0));
    expect(await idsNow()).toEqual([0, 1, 2].map((n) => samples.at(n).sessionId));
    calls.splice(0, 2);
    expect(await idsNow()).toEqual([samples.at(0).sessionId]);
  });

  it('remembers what was asked, with which headers and which key', async () => {
    const api = await start();
    await get(`${api.baseUrl}/calls?perPage=1&page=2`, { apikey: 'key', 'X-Extra': '1' });
    expect(api.requests).toHaveLength(1);
    expect(api.requests[0]).toMatchObject({
      method: 'GET',
      path: '/v3/calls?perPage=1&page=2',
      headers: { apikey: 'key' },
    });
    expect(api.requests[0]?.headerNames.map((name) => name.toLowerCase())).toContain('x-extra');
  });
});

describe('the errors of the Calls API server', () => {
  const code = (error: string) => ({ error: { code: error } });

  it('say that the key is missing or unknown, with the status it was given', async () => {
    const usual = await start();
    const other = await start({ keyRefusedStatus: 404 });
    const missing = await get(`${usual.baseUrl}/calls`, {});
    const wrong = await get(`${usual.baseUrl}/calls`, { apikey: 'nope' });
    const wrongThere = await get(`${other.baseUrl}/calls`, { apikey: 'nope' });
    expect(missing).toMatchObject({ status: 401, body: code('AUTH_ERR_EMPTY_APIKEY') });
    expect(wrong).toMatchObject({ status: 401, body: code('AUTH_ERR_APIKEY_NOT_FOUND') });
    expect(wrongThere).toMatchObject({ status: 404, body: code('AUTH_ERR_APIKEY_NOT_FOUND') });
  });

  it('say that there is no such call, in the documented words', async () => {
    const { baseUrl } = await start();
    expect(await get(`${baseUrl}/calls/v1.us.77.none`)).toMatchObject({
      status: 404,
      body: {
        error: {
          code: 'ERR_CALL_SESSION_NOT_FOUND',
          message: 'The call with session v1.us.77.none does not exist.',
        },
      },
    });
  });

  it.each([
    ['status=parked', 'status'],
    ['type=fax', 'type'],
    ['mode=broadcast', 'mode'],
    ['page=0', 'page'],
    ['perPage=many', 'perPage'],
    ['hasRecording=perhaps', 'hasRecording'],
    ['initiatedAt[gte]=1692368168000', 'initiatedAt'],
    ['initiatedAt[about]=1692368168', 'initiatedAt'],
    ['duration[gte]=long', 'duration'],
  ])('refuse %s and name the parameter', async (query, name) => {
    const { baseUrl } = await start();
    const { status, body } = await get(`${baseUrl}/calls?${query}`);
    expect(status).toBe(400);
    expect(body).toMatchObject({
      error: {
        code: 'ERR_BAD_REQUEST',
        message: 'Failed to validate the data sent with the request.',
        details: { [name]: [expect.any(String)] },
      },
    });
  });

  it('refuse the word for audio that this deployment does not know', async () => {
    const { baseUrl } = await start({ audioWords: ['voice'] });
    expect((await get(`${baseUrl}/calls?type=voice`)).status).toBe(200);
    expect(await get(`${baseUrl}/calls?type=audio`)).toMatchObject({
      status: 400,
      body: { error: { details: { type: ['The selected type is invalid.'] } } },
    });
  });

  it('say too many requests, and until when, once the minute is used up', async () => {
    const { baseUrl } = await start({ requestsPerMinute: 2 });
    const answers = [];
    // Five, so that two minutes of the clock cannot hide a refusal.
    for (let n = 0; n < 5; n += 1) answers.push(await get(`${baseUrl}/calls?perPage=1`));
    const refused = answers.find(({ status }) => status === 429);
    expect(refused?.body).toMatchObject(code('ERR_TOO_MANY_REQUESTS'));
    expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(Number(refused?.headers.get('x-rate-limit-reset'))).toBeGreaterThan(1_700_000_000);
  });

  it('say that there is nothing at any other address', async () => {
    const { url } = await start();
    for (const path of ['/', '/v2/calls', '/v3/calls/a/b', '/v3/calls/%E0%A4%A'])
      expect((await get(`${url}${path}`)).status).toBe(404);
  });
});
