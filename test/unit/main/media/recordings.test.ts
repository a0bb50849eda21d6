import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';

import { createDownload } from '../../../../src/main/http/create-download.ts';
import { createRecordingFiles } from '../../../../src/main/media/recording-files.ts';
import { createRecordings, type RecordingsParts } from '../../../../src/main/media/recordings.ts';
import { serveRecordings } from '../../../../src/main/media/serve-recordings.ts';
import type { ProviderClient } from '../../../../src/main/providers/provider.ts';
import { recordingAddress } from '../../../../src/main/providers/recording-address.ts';
import { startLoopbackServer, type Reply } from '../../../../src/main/samples/loopback-server.ts';
import { toneWave } from '../../../../src/main/samples/wire/tone-wave.ts';
import { failureOf } from '../http/failure-of.ts';

const wave = toneWave(10);
const reference = { connectionId: 'acme', callId: 'c-1', recordingId: 'r-1' };
const recording = { id: 'r-1', startedAt: null, endedAt: null, seconds: null, state: null };
const credentials = { authorization: 'Basic KEY-CANARY-7' };

const replyOf = (status: number, body: Uint8Array | string, headers = {}): Reply => ({
  status,
  headers: { 'content-type': 'application/octet-stream', ...headers },
  body,
});

const started = async (reply: Reply) => {
  const server = await startLoopbackServer(() => reply);
  onTestFinished(() => server.close());
  return server;
};

/** A shelf whose provider is at one server and whose recording is at another, or the same. */
const shelf = async (
  reply: Reply,
  change: { own?: boolean; parts?: Partial<RecordingsParts> } = {},
) => {
  const folder = await mkdtemp(join(tmpdir(), 'callshelf-media-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const store = await started(reply);
  const base = new URL(change.own === true ? store.url : 'http://127.0.0.1:9');
  const client = {
    recordingAt: (_callId: string, recordingId: string) => {
      const recordings = [{ ...recording, url: `${store.url}/r-1.wav` }];
      return Promise.resolve(
        recordingAddress(recordings, recordingId, { base, headers: credentials }),
      );
    },
  } as unknown as ProviderClient;
  const recordings = createRecordings({
    files: createRecordingFiles(folder),
    folder,
    freeBytes: () => Promise.resolve(2 ** 40),
    floorBytes: 0,
    connect: () => Promise.resolve({ client }),
    withRetry: (work) => work(),
    download: createDownload({ fetch, isOnline: () => true, limits: { bodyBytes: 100_000 } }),
    now: () => 1_700_000_000_000,
    chooseFile: () => Promise.resolve(join(folder, 'saved.wav')),
    onProgress: () => undefined,
    ...change.parts,
  });
  const { host } = new URL(store.url);
  const fetchIt = () => recordings.fetch({ ...reference, host });
  const rejected = async () => failureOf(fetchIt());
  return { recordings, folder, store, host, fetchIt, rejected };
};

describe('a recording', () => {
  it('is fetched once, kept by its owner only, found again and served in pieces', async () => {
    const { recordings, folder, store, host, fetchIt } = await shelf(replyOf(200, wave));
    const [kept] = await Promise.all([fetchIt(), fetchIt()]);
    expect(store.requests).toHaveLength(1);
    expect(kept).toMatchObject({
      recordingId: 'r-1',
      mediaType: 'audio/wav',
      bytes: wave.length,
      host,
    });
    const call = { connectionId: 'acme', callId: 'c-1', recordingIds: ['r-0', 'r-1'] };
    expect(await recordings.kept(call)).toEqual([kept]);

    const serve = serveRecordings(folder);
    const ask = (range?: string) =>
      serve(
        new Request(
          `app://bundle${kept.address}`,
          range === undefined ? {} : { headers: { range } },
        ),
      );
    const whole = await ask();
    expect(whole?.status).toBe(200);
    expect(Buffer.from((await whole?.arrayBuffer()) ?? new ArrayBuffer(0)).equals(wave)).toBe(true);
    const piece = await ask('bytes=4-7');
    expect(piece?.status).toBe(206);
    expect(piece?.headers.get('content-range')).toBe(`bytes 4-7/${wave.length}`);
    expect(Buffer.from((await piece?.arrayBuffer()) ?? new ArrayBuffer(0))).toEqual(
      wave.slice(4, 8),
    );
    expect((await ask(`bytes=${wave.length}-`))?.status).toBe(416);
    expect((await ask('bytes=-4'))?.headers.get('content-length')).toBe('4');
  });

  it('is served as sound and can become nothing else, whatever is asked of it', async () => {
    const { folder, fetchIt } = await shelf(replyOf(200, wave, { 'content-type': 'text/html' }));
    const { address } = await fetchIt();
    const ask = (path: string, range = 'bytes=0-') =>
      serveRecordings(folder)(new Request(`app://bundle${path}`, { headers: { range } }));
    const piece = await ask(address);
    expect(piece?.headers.get('content-type')).toBe('audio/wav');
    const missing = `/recordings/${'0'.repeat(64)}`;
    for (const answer of [piece, await ask(address, `bytes=${wave.length}-`), await ask(missing)]) {
      expect(answer?.headers.get('x-content-type-options')).toBe('nosniff');
      expect(answer?.headers.get('content-security-policy')).toBe("default-src 'none'");
    }
    await piece?.body?.cancel();
  });

  it('takes the credentials to the provider’s own origin and to nobody else', async () => {
    const own = await shelf(replyOf(200, wave), { own: true });
    await own.recordings.fetch({ ...reference, host: null });
    expect(own.store.requests[0]?.headers.authorization).toBe(credentials.authorization);
    const foreign = await shelf(replyOf(200, wave));
    await foreign.fetchIt();
    expect(foreign.store.requests[0]?.headers.authorization).toBeUndefined();
  });

  it('is not asked for at a host that the person did not see', async () => {
    const { recordings, store, host } = await shelf(replyOf(200, wave));
    for (const seen of [null, 'recordings.example.invalid']) {
      const failure = await failureOf(recordings.fetch({ ...reference, host: seen }));
      expect(failure).toEqual({ kind: 'recording-elsewhere', host });
    }
    expect(store.requests).toEqual([]);
  });

  it.each([
    ['a link that has expired', replyOf(403, '<Error/>'), 'link-expired'],
    [
      'a page to sign in at',
      replyOf(200, '<!doctype html><title>Wi-Fi</title>'),
      'not-a-recording',
    ],
    ['nothing', replyOf(200, ''), 'not-a-recording'],
    [
      'more than is kept',
      replyOf(200, Buffer.concat([wave, Buffer.alloc(100_000)])),
      'recording-too-large',
    ],
    [
      'a way to somewhere else',
      replyOf(302, '', { location: 'http://127.0.0.1:9/' }),
      'redirected',
    ],
    ['trouble', replyOf(503, ''), 'server-error'],
    ['too many requests', replyOf(429, ''), 'rate-limited'],
  ])('leaves no file behind when the answer is %s', async (_what, reply, kind) => {
    const { folder, rejected } = await shelf(reply);
    expect((await rejected()).kind).toBe(kind);
    expect(await readdir(folder)).toEqual([]);
  });

  it('is not fetched onto a disk that has no room for it', async () => {
    const parts = { freeBytes: () => Promise.resolve(1_000) };
    const { folder, rejected } = await shelf(replyOf(200, wave), { parts });
    expect(await rejected()).toEqual({ kind: 'disk-full', neededBytes: wave.length - 1_000 });
    expect(await readdir(folder)).toEqual([]);
  });

  it('is saved where a person chose, and deleted here alone', async () => {
    const { recordings, folder, fetchIt } = await shelf(replyOf(200, wave));
    await fetchIt();
    await recordings.save({ ...reference, suggestedName: 'Call' });
    expect((await readFile(join(folder, 'saved.wav'))).equals(wave)).toBe(true);
    await recordings.remove(reference);
    expect(await readdir(folder)).toEqual(['saved.wav']);
  });

  it('goes with the calls of its connection, and no other’s does', async () => {
    const { recordings, folder, fetchIt } = await shelf(replyOf(200, wave));
    await fetchIt();
    await recordings.forgetConnection('other');
    expect(await readdir(folder)).toHaveLength(2);
    await recordings.forgetConnection('acme');
    expect(await readdir(folder)).toEqual([]);
  });

  it('of which a crash left a part is tidied away, and one without its note is none', async () => {
    const { recordings, folder, fetchIt } = await shelf(replyOf(200, wave));
    await fetchIt();
    await writeFile(join(folder, '.abc.part'), 'x');
    await createRecordingFiles(folder).tidy();
    const names = await readdir(folder);
    expect(names).toHaveLength(2);
    await rm(join(folder, names.find((name) => name.endsWith('.json')) ?? ''));
    const call = { connectionId: 'acme', callId: 'c-1', recordingIds: ['r-1'] };
    expect(await recordings.kept(call)).toEqual([]);
  });
});

describe('the address of a recording', () => {
  const at =
    (url: string | null, base = 'https://api.example.com/v1') =>
    () =>
      recordingAddress([{ ...recording, url }], 'r-1', {
        base: new URL(base),
        headers: credentials,
      });

  it('is no door into this machine', () => {
    for (const url of ['http://127.0.0.1:80/x', 'https://localhost/x', 'https://[::1]/x']) {
      expect(at(url)).toThrow('wrong-shape');
    }
    expect(at('http://127.0.0.1:80/x', 'http://127.0.0.1:80')).not.toThrow();
  });

  it.each(['http://example.com/x', 'file:///etc/passwd', 'https://u:p@example.com/x', 'x', ''])(
    'is an https address, not %s',
    (url) => expect(at(url)).toThrow('wrong-shape'),
  );

  it('says whether it is gone or only not there yet', () => {
    expect(at(null)).toThrow('recording-not-ready');
    const other = { base: new URL('https://a.example'), headers: {} };
    expect(() => recordingAddress([], 'r-1', other)).toThrow('recording-gone');
  });

  it('takes the credentials along on the very origin only: not another port, not a subdomain', () => {
    expect(at('https://api.example.com/media/1')()).toMatchObject({
      isOwn: true,
      headers: credentials,
    });
    for (const url of ['https://api.example.com:8443/1', 'https://x.api.example.com/1']) {
      expect(at(url)()).toMatchObject({ isOwn: false, headers: {} });
    }
  });
});
