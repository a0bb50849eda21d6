import { describe, expect, it } from 'vitest';

import { bandwidthV2 } from '../../../../../src/main/providers/bandwidth-v2/index.ts';
import { fixtureText } from '../../../../fakes/fixture-text.ts';

const context = { connectionId: 'acme', viewerId: null };
const fixture = (name: string) => fixtureText('bandwidth-v2', name);
const sessionOf = (item: object) =>
  bandwidthV2.readList(JSON.stringify([{ callId: 'a', ...item }]), context).sessions[0];

describe('a list of Voice v2', () => {
  const { sessions, unreadable } = bandwidthV2.readList(fixture('list-calls.json'), context);

  it('has every call, whatever became of it', () => {
    expect(unreadable).toEqual([]);
    expect(sessions.map(({ outcome }) => outcome)).toEqual([
      'answered',
      'missed',
      'busy',
      'failed',
      'unknown',
      'ongoing',
    ]);
  });

  it('becomes sessions with times, parties and the disconnect cause', () => {
    expect(sessions[0]).toMatchObject({
      id: 'c-2001',
      provider: 'bandwidth-v2',
      initiatedAt: Date.UTC(2026, 0, 12, 9, 0, 1),
      ringingSeconds: 8,
      talkSeconds: 181,
      billedSeconds: null,
      direction: 'outgoing',
      type: 'phone',
      isFinal: true,
      hangup: { cause: 'hangup', source: null, sipCode: null },
      parentId: null,
    });
  });

  it('joins the second leg of a transfer to the first', () => {
    expect(sessions[1]).toMatchObject({
      parentId: 'c-2001',
      type: 'sip',
      to: { kind: 'sip', id: 'sip:büro@office.example.invalid' },
      ringingSeconds: 30,
      talkSeconds: null,
    });
  });

  it('keeps words nobody documents', () => {
    expect(sessions[4]).toMatchObject({
      direction: null,
      providerStatus: 'teleported',
      hangup: { cause: 'wormhole' },
      isFinal: false,
    });
  });

  it('places a queued call by when it was queued; it does not ring yet', () => {
    expect(sessions[5]).toMatchObject({
      initiatedAt: Date.UTC(2026, 0, 12, 12, 30),
      ringingSeconds: null,
      isFinal: false,
      hangup: null,
    });
  });
});

describe('an outcome', () => {
  const answered = { answerTime: '2026-01-12T09:00:09.400Z' };

  it.each([
    ['hangup', answered, 'answered'],
    ['hangup', {}, 'missed'],
    ['busy', {}, 'busy'],
    ['timeout', {}, 'missed'],
    ['cancel', {}, 'cancelled'],
    ['rejected', {}, 'rejected'],
    ['callback-error', answered, 'failed'],
    ['invalid-bxml', {}, 'failed'],
    ['application-error', {}, 'failed'],
    ['account-limit', {}, 'failed'],
    ['node-capacity-exceeded', {}, 'failed'],
    ['error', {}, 'failed'],
    ['unknown', {}, 'unknown'],
    ['unknown', answered, 'answered'],
    ['brand-new', {}, 'unknown'],
    ['brand-new', answered, 'answered'],
    [null, answered, 'answered'],
  ])('after %s with %j is %s', (disconnectCause, times, outcome) => {
    const call = { state: 'disconnected', disconnectCause, ...times };
    expect(sessionOf(call)?.outcome).toBe(outcome);
  });

  it.each(['queued', 'initiated', 'answered', 'ANSWERED'])('while %s is ongoing', (state) => {
    expect(sessionOf({ state, ...answered })).toMatchObject({ outcome: 'ongoing', isFinal: false });
  });
});

describe('Get Call State', () => {
  it('is one call that goes on', () => {
    const { sessions } = bandwidthV2.readCall(fixture('get-call.json'), context);
    expect(sessions).toMatchObject([
      { id: 'c-3001', direction: 'incoming', outcome: 'ongoing', ringingSeconds: 11 },
    ]);
  });
});

describe('List Call Recordings', () => {
  it('has recordings from their start to their end', () => {
    const detail = bandwidthV2.details?.read('recordings', [fixture('recordings.json')], context);
    expect(detail).toMatchObject({
      recordings: [
        { id: 'r-1', seconds: 180, state: 'complete' },
        { id: 'r-2', seconds: null, url: null, state: 'processing' },
      ],
      unreadable: [],
    });
  });
});
