import { describe, expect, it, onTestFinished } from 'vitest';

import { createHttp } from '../../../../../src/main/http/create-http.ts';
import { cometchat } from '../../../../../src/main/providers/cometchat/index.ts';
import { readTranscriptions } from '../../../../../src/main/providers/cometchat/read-detail.ts';
import { startFakeCometChat } from '../../../../fakes/cometchat.ts';
import { replyWithJson } from '../../../../fakes/unwelcome-replies.ts';
import { failureOf } from '../../http/failure-of.ts';

const { signal } = new AbortController();
const http = createHttp({ fetch, isOnline: () => true });

const connected = async () => {
  const fake = await startFakeCometChat();
  onTestFinished(fake.close);
  const settings = { baseUrl: fake.baseUrl };
  const access = { connectionId: 'acme', settings, secrets: { apiKey: fake.apiKey } };
  const client = cometchat.connect(access, http);
  return { fake, ask: (id: string) => client.getDetail!('transcriptions', id, signal) };
};

const page = (tids: readonly string[], current: number, pages: number) =>
  replyWithJson(200, {
    data: tids.map((tid) => ({ tid, roomName: 'room' })),
    meta: { pagination: { current_page: current, total_pages: pages, per_page: 100 } },
  });

describe('Get Call Transcriptions', () => {
  it('asks page after page, the id as one part of the address', async () => {
    const { fake, ask } = await connected();
    fake.faults.next(page(['t2'], 1, 2));
    fake.faults.next(page(['t1'], 2, 2));
    const { bodies } = await ask('v1.us/ü');
    expect(fake.requests.map(({ path }) => path)).toEqual([
      '/v3/calls/v1.us%2F%C3%BC/transcriptions?page=1&perPage=100',
      '/v3/calls/v1.us%2F%C3%BC/transcriptions?page=2&perPage=100',
    ]);
    expect(readTranscriptions(bodies).transcriptions.map(({ id }) => id)).toEqual(['t2', 't1']);
  });

  it('gives up on a listing that does not end', async () => {
    const { fake, ask } = await connected();
    let current = 0;
    fake.faults.always((request) => page(['t'], (current += 1), current + 1)(request));
    expect((await failureOf(ask('c1'))).kind).toBe('wrong-shape');
    expect(fake.requests).toHaveLength(20);
  });

  it('reads what is there, and names what cannot be read', () => {
    const body = JSON.stringify({
      data: [
        {
          roomName: 'room',
          tid: 't-1',
          startTime: 1_760_000_020,
          endTime: 1_760_000_060,
          transcriptDate: '2025-10-09T08:55:00.000Z',
          transcriptUrl: 'https://transcripts.example.invalid/ü.json',
        },
        { tid: 't-2' },
        { tid: ['t-3'] },
      ],
    });
    expect(readTranscriptions([body])).toEqual({
      kind: 'transcriptions',
      transcriptions: [
        {
          id: 't-1',
          state: null,
          text: null,
          isCropped: false,
          url: 'https://transcripts.example.invalid/ü.json',
          at: Date.UTC(2025, 9, 9, 8, 55),
          seconds: 40,
        },
        {
          id: 't-2',
          state: null,
          text: null,
          isCropped: false,
          url: null,
          at: null,
          seconds: null,
        },
      ],
      unreadable: ['tid: expected text'],
    });
  });

  it.each(['{"data":[]}', '{"data":{}}'])('reads %s as none', (body) => {
    expect(readTranscriptions([body])).toMatchObject({ transcriptions: [], unreadable: [] });
  });
});
