import { describe, expect, it } from 'vitest';

import { bird } from '../../../../../src/main/providers/bird/index.ts';
import type { Detail, DetailKind } from '../../../../../src/shared/detail.ts';
import type { FakeBirdOptions } from '../../../../fakes/bird.ts';
import { recordingOf, transcriptionOf } from '../../../../fakes/bird-calls.ts';
import { replyWithJson } from '../../../../fakes/unwelcome-replies.ts';
import { failureOf } from '../../http/failure-of.ts';
import { connected, signal } from './connected.ts';
import { fixture } from './fixture.ts';

const context = { connectionId: 'acme', viewerId: null };
const callId = 'c0ffee00-0000-4000-8000-000000000002';
const otherCall = 'c0ffee00-0000-4000-8000-000000000003';

const read = (kind: DetailKind, ...bodies: readonly string[]): Detail | undefined =>
  bird.details?.read(kind, bodies, context);

const fetched = async (kind: DetailKind, options: FakeBirdOptions) => {
  const { client, server } = await connected({}, options);
  const bodies = (await client.getDetail?.(kind, callId, signal))?.bodies ?? [];
  return { detail: read(kind, ...bodies), bodies, paths: server.requests.map(({ path }) => path) };
};

describe('the recordings of a call', () => {
  it('are read with their length by the clock', () => {
    expect(read('recordings', fixture('d3-recordings.json'))).toEqual({
      kind: 'recordings',
      recordings: [
        {
          id: 'c0ffee00-0000-4000-8000-000000000040',
          url: null,
          startedAt: Date.UTC(2025, 2, 11, 9, 15, 5, 300),
          endedAt: Date.UTC(2025, 2, 11, 9, 18, 30, 200),
          seconds: 205,
          state: 'available',
        },
      ],
      unreadable: [],
    });
  });

  it('that go on have no end and no length yet', () => {
    expect(read('recordings', fixture('d3-recordings-of-active-call.json'))).toMatchObject({
      recordings: [{ endedAt: null, seconds: null, state: 'accepted' }],
    });
  });

  it('are asked for in the workspace by the call, to the last page', async () => {
    const recordings = Array.from({ length: 120 }, (_, nth) => recordingOf(callId, `rec-${nth}`));
    const mixed = [recordingOf(otherCall, 'rec-x'), ...recordings];
    const { detail, paths } = await fetched('recordings', { recordings: mixed });
    expect(detail).toMatchObject({ kind: 'recordings', recordings: { length: 120 } });
    expect(paths).toHaveLength(2);
    expect(paths[0]).toMatch(new RegExp(`/recordings\\?limit=99&sourceId=${callId}$`));
  });

  it('are not those of another call, should the filter be ignored', async () => {
    const { client, server } = await connected();
    server.faults.next(replyWithJson(200, { results: [recordingOf(otherCall, 'rec-x')] }));
    const asked = client.getDetail?.('recordings', callId, signal) ?? Promise.resolve();
    expect((await failureOf(asked)).kind).toBe('wrong-shape');
  });

  it('of which one is odd are named beside the others', () => {
    const body = JSON.stringify({ results: [{ id: 7 }, recordingOf(callId, 'rec-1'), null] });
    expect(read('recordings', body)).toMatchObject({
      recordings: [{ id: 'rec-1' }],
      unreadable: ['id: expected text', 'the call: expected object, received null'],
    });
  });
});

describe('the transcriptions of a call', () => {
  it('are those made of its recordings', () => {
    const bodies = [fixture('d3-recordings.json'), fixture('d5-transcriptions.json')];
    expect(read('transcriptions', ...bodies)).toEqual({
      kind: 'transcriptions',
      transcriptions: [
        {
          id: 'c0ffee00-0000-4000-8000-000000000050',
          recordingId: 'c0ffee00-0000-4000-8000-000000000040',
          state: 'available',
          text: null,
          isCropped: false,
          url: 'https://media.example.invalid/50.json',
          at: Date.UTC(2025, 2, 11, 9, 19, 0, 500),
          seconds: 205,
          locale: 'pt-PT',
          summary: 'A cliente pede a segunda via da fatura de março.',
        },
      ],
      unreadable: [],
    });
  });

  it('are not asked for when the call has no recordings', async () => {
    const { detail, paths } = await fetched('transcriptions', {});
    expect(detail).toEqual({ kind: 'transcriptions', transcriptions: [], unreadable: [] });
    expect(paths).toHaveLength(1);
  });

  it('are looked for page after page; pages about other calls only are not kept', async () => {
    const others = Array.from({ length: 150 }, (_, nth) => transcriptionOf('rec-y', `tr-${nth}`));
    const { detail, bodies, paths } = await fetched('transcriptions', {
      recordings: [recordingOf(callId, 'rec-1')],
      transcriptions: [...others, transcriptionOf('rec-1', 'tr-own')],
    });
    expect(detail).toMatchObject({ transcriptions: [{ id: 'tr-own' }] });
    expect(paths).toHaveLength(3);
    expect(bodies).toHaveLength(2);
  });

  it('are not looked for beyond the time of the recording', async () => {
    const old = { createdAt: '2026-01-14T00:00:00Z' };
    const older = Array.from({ length: 400 }, (_, nth) => transcriptionOf('r', `tr-${nth}`, old));
    const { detail, paths } = await fetched('transcriptions', {
      recordings: [recordingOf(callId, 'rec-1')],
      transcriptions: [transcriptionOf('rec-1', 'tr-own'), ...older],
    });
    expect(detail).toMatchObject({ transcriptions: [{ id: 'tr-own' }] });
    expect(paths).toHaveLength(3);
  });
});

describe('any other detail', () => {
  it('is not Bird’s to give', async () => {
    expect(bird.details?.kinds).toEqual(['recordings', 'transcriptions']);
    expect(() => read('events', '{"results":[]}')).toThrow('wrong-shape');
    const { client, server } = await connected();
    const asked = client.getDetail?.('recordings', '../x', signal) ?? Promise.resolve();
    expect((await failureOf(asked)).kind).toBe('call-not-found');
    expect(server.requests).toHaveLength(0);
  });
});
