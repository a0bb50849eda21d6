import { describe, expect, it, onTestFinished } from 'vitest';

import { createHttp } from '../../../../src/main/http/create-http.ts';
import type { Provider, RecordingAddress } from '../../../../src/main/providers/provider.ts';
import { providers } from '../../../../src/main/providers/registry.ts';
import { generateCalls } from '../../../../src/main/samples/generate-calls.ts';
import { sampleSource } from '../../../../src/main/samples/sample-source.ts';
import { allTime } from '../../../../src/main/samples/call-source.ts';
import { bandwidthV2Calls, startFakeBandwidthV2 } from '../../../fakes/bandwidth-v2.ts';
import { bandwidthCalls } from '../../../fakes/bandwidth-calls.ts';
import { startFakeBandwidth } from '../../../fakes/bandwidth.ts';
import { transcriptionOf, recordingOf, workspaceId } from '../../../fakes/bird-calls.ts';
import { startFakeBird } from '../../../fakes/bird.ts';
import { startFakeCometChat } from '../../../fakes/cometchat.ts';
import { failureOf } from '../http/failure-of.ts';

const signal = new AbortController().signal;
const http = createHttp({ fetch, isOnline: () => true });
const closed = async <F extends { readonly close: () => Promise<void> }>(fake: Promise<F>) => {
  const server = await fake;
  onTestFinished(() => server.close());
  return server;
};

type Texts = Readonly<Record<string, string>>;

const client = (provider: Provider, settings: Texts, secrets: Texts) =>
  provider.connect({ connectionId: 'acme', settings, secrets }, http);

const asked = (address: Promise<RecordingAddress> | undefined) =>
  address ?? Promise.reject(new Error('This provider names no place.'));

describe('where a recording lies', () => {
  it('is in the call itself at CometChat, and wants no key', async () => {
    const source = sampleSource(generateCalls({ seed: 3, count: 300, until: Date.now() }));
    const fake = await closed(startFakeCometChat({ source, hasRecordings: true }));
    const settings = { appId: '1234abcd', region: 'us', baseUrl: fake.baseUrl };
    const { recordingAt } = client(providers.cometchat, settings, { apiKey: fake.apiKey });
    const call = source.page(allTime, 0, 300).find((one) => (one.recordings ?? []).length > 0);
    const [recording] = call?.recordings ?? [];
    const at = await asked(recordingAt?.(call?.sessionId ?? '', recording?.rid ?? '', signal));
    expect(at).toMatchObject({ headers: {}, isOwn: true });
    expect((await fetch(at.url)).headers.get('content-type')).toBe('audio/wav');
  });

  it('is with Bandwidth, whose credentials go nowhere else', async () => {
    const fake = await closed(startFakeBandwidth());
    const { userId, token, secret, baseUrl } = fake;
    const { recordingAt } = client(providers.bandwidth, { userId, baseUrl }, { token, secret });
    const callId = bandwidthCalls(1)[0]?.id ?? '';
    const at = await asked(recordingAt?.(callId, 'rec-1', signal));
    // The fixture names the real host, which is not the one that was asked here.
    expect(at).toMatchObject({ isOwn: false, headers: {} });
    expect(at.url.host).toBe('api.catapult.inetwork.com');
  });

  it('is with Bandwidth Voice v2 behind its credentials, once it is ready', async () => {
    const media = new Uint8Array(1);
    const fake = await closed(startFakeBandwidthV2({ calls: bandwidthV2Calls(3), media }));
    const { accountId, username, password, baseUrl } = fake;
    const settings = { accountId, username, baseUrl };
    const { recordingAt } = client(providers['bandwidth-v2'], settings, { password });
    const at = await asked(recordingAt?.('c-000001', 'r-1', signal));
    expect(at.isOwn).toBe(true);
    expect(at.headers['authorization']).toMatch(/^Basic /u);
    const failure = (id: string) => failureOf(asked(recordingAt?.('c-000001', id, signal)));
    expect(await failure('r-2')).toEqual({ kind: 'recording-not-ready' });
    expect(await failure('r-9')).toEqual({ kind: 'recording-gone' });
  });

  it('is with Bird under the recording’s id; a transcript’s text only where the list says', async () => {
    const callId = 'c0ffee00-0000-4000-8000-000000000002';
    const fake = await closed(
      startFakeBird({
        recordings: [recordingOf(callId, 'rec-1')],
        transcriptions: [transcriptionOf('rec-1', 'tr-1', { url: 'https://media.example/1.json' })],
      }),
    );
    const settings = { workspaceId, baseUrl: fake.baseUrl };
    const { recordingAt, transcriptAt } = client(providers.bird, settings, {
      accessKey: fake.accessKey,
    });
    const at = await asked(recordingAt?.(callId, 'rec/1', signal));
    expect(at.url.pathname).toBe(`/workspaces/${workspaceId}/recordings/rec%2F1.mp3`);
    expect(at.headers['authorization']).toBe(`AccessKey ${fake.accessKey}`);
    const text = await asked(transcriptAt?.(callId, 'tr-1', signal));
    expect(text).toMatchObject({ isOwn: false, headers: {} });
  });
});
