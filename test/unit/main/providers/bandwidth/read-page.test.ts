import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { bandwidth } from '../../../../../src/main/providers/bandwidth/index.ts';
import { outcomeFromHangup } from '../../../../../src/main/providers/bandwidth/to-outcome.ts';
import { wireCall } from '../../../../../src/main/providers/bandwidth/wire.ts';
import { fixtureText } from '../../../../fakes/fixture-text.ts';

const context = { connectionId: 'acme', viewerId: null };
const fixture = (name: string) => fixtureText('bandwidth', name);
const read = (body: string) => bandwidth.readList(body, context);
const readItem = (item: object) => read(JSON.stringify([{ id: 'a', ...item }]));
const sessionOf = (item: object) => readItem(item).sessions[0];

describe('the documented answer of Fetch Call information', () => {
  const body = fixture('get-call.json');
  const { sessions, slots } = bandwidth.readCall(body, context);

  it('is a call of 2 s of talk after 11 s of ringing, billed as 60 s', () => {
    expect(sessions).toHaveLength(1);
    expect(sessions[0]).toMatchObject({
      id: '{callId}',
      provider: 'bandwidth',
      initiatedAt: Date.UTC(2014, 11, 19, 19, 13, 9),
      ringingSeconds: 11,
      talkSeconds: 2,
      billedSeconds: 60,
      direction: 'outgoing',
      outcome: 'answered',
      providerStatus: 'completed',
      isFinal: true,
      from: { kind: 'unknown', id: '{fromNumber}' },
      hasRecording: false,
      hangup: null,
      parentId: null,
      tags: [],
    });
  });

  it('is kept character for character, SIP headers and all', () => {
    const raw = body.slice(slots[0]?.start, slots[0]?.end);
    expect(raw).toBe(body);
    expect(raw).toContain('"X-header" : "value"');
  });

  it('has no property but documented ones, each of them understood', () => {
    const call = JSON.parse(body) as object;
    expect(wireCall.parse(call)).toMatchObject(call);
  });
});

describe('a list', () => {
  it('has a finished and a running call, and names with umlauts', () => {
    const { sessions, unreadable } = read(fixture('b1-list.json'));
    expect(unreadable).toEqual([]);
    expect(sessions).toMatchObject([
      {
        id: 'c-aa01',
        direction: 'outgoing',
        outcome: 'answered',
        type: 'phone',
        ringingSeconds: 8,
        talkSeconds: 210,
        billedSeconds: 240,
        hasRecording: true,
        from: { kind: 'number', id: '+19195550100' },
      },
      {
        id: 'c-aa02',
        direction: 'incoming',
        outcome: 'ongoing',
        isFinal: false,
        talkSeconds: null,
        billedSeconds: null,
        ringingSeconds: 3,
      },
    ]);
  });

  it('has SIP callers, a state of the SDK only, nulls and times without fraction', () => {
    const { sessions, unreadable } = read(fixture('b2-awkward-list.json'));
    expect(unreadable).toEqual([]);
    expect(sessions.map(({ outcome }) => outcome)).toEqual([
      'answered',
      'rejected',
      'failed',
      'ongoing',
    ]);
    expect(sessions[1]).toMatchObject({
      from: { kind: 'sip', id: 'sip:jörg@office.example.invalid' },
      type: 'sip',
      ringingSeconds: 9,
      talkSeconds: null,
      billedSeconds: 0,
      tags: ['{"ticket":17}'],
    });
    expect(sessions[2]).toMatchObject({
      answeredAt: null,
      endedAt: null,
      isFinal: true,
      conversationIds: ['bridge:brg-7'],
    });
    expect(sessions[3]?.isFinal).toBe(false);
  });
});

describe('a call', () => {
  it.each([
    ['completed', { activeTime: '2019-11-04T14:00:00Z' }, 'answered'],
    ['completed', {}, 'missed'],
    ['completed', { activeTime: null }, 'missed'],
    ['COMPLETED', {}, 'missed'],
    ['rejected', {}, 'rejected'],
    ['active', {}, 'ongoing'],
    ['transferring', {}, 'ongoing'],
    ['started', {}, 'ongoing'],
    ['error', {}, 'failed'],
    ['voicemail', {}, 'unknown'],
    ['', {}, 'unknown'],
    ['constructor', {}, 'unknown'],
  ])('that is %s with %j is %s', (state, times, outcome) => {
    expect(sessionOf({ state, ...times })?.outcome).toBe(outcome);
  });

  it('of a state nobody documents is final once it has ended', () => {
    expect(sessionOf({ state: 'parked' })?.isFinal).toBe(false);
    expect(sessionOf({ state: 'parked', endTime: '2019-11-04T14:00:00Z' })?.isFinal).toBe(true);
  });

  it('with the impossible time of Bandwidth’s own sample is still a call, and answered', () => {
    const { sessions, unreadable } = readItem({
      state: 'completed',
      startTime: '2013-02-08T13:15:47.587Z',
      activeTime: '2013-02-08T13:15:65.887Z',
      endTime: '2013-02-08T13:16:10.000Z',
    });
    expect(unreadable).toEqual([]);
    expect(sessions[0]).toMatchObject({
      outcome: 'answered',
      answeredAt: null,
      ringingSeconds: null,
      talkSeconds: null,
    });
  });

  it.each([{}, true, ['2013']])('with %j for a time is still a call', (startTime) => {
    expect(sessionOf({ startTime })?.initiatedAt).toBeNull();
  });

  it('rings until it ends when nobody answers', () => {
    const times = { startTime: '2019-11-04T14:00:00Z', endTime: '2019-11-04T14:00:31Z' };
    expect(sessionOf({ state: 'completed', ...times })).toMatchObject({
      ringingSeconds: 31,
      talkSeconds: null,
    });
  });

  it.each([
    [{ bridgeId: 'brg-7' }, ['bridge:brg-7']],
    [{ conferenceId: 'conf-1', bridgeId: null }, ['conference:conf-1']],
    [{ bridge: 'https://api.example/v1/users/u/bridges/brg-8' }, ['bridge:brg-8']],
    [{ conference: 'https://api.example/v1/users/u/conferences/conf-2/' }, ['conference:conf-2']],
    [{ bridgeId: 'b', conferenceId: 'c' }, ['bridge:b', 'conference:c']],
    [{ bridgeId: '' }, undefined],
    [{}, undefined],
  ])('with %j is in the conversations %j', (item, conversationIds) => {
    expect(sessionOf(item)?.conversationIds).toEqual(conversationIds);
    expect(sessionOf(item)?.parentId).toBeNull();
  });

  it('takes numbers and flags in text for what they mean', () => {
    expect(
      sessionOf({
        chargeableDuration: '60',
        recordingEnabled: 'true',
        activeTime: '2019-11-04T14:00:00Z',
      }),
    ).toMatchObject({ billedSeconds: 60, hasRecording: true });
  });

  it('is not lost for an odd property beside the point', () => {
    const odd = { callTimeout: [], sipHeaders: 'none', transferTo: {}, chargeableDuration: {} };
    expect(readItem(odd).unreadable).toEqual([]);
  });

  it('is read whatever property is missing', () => {
    const call = JSON.parse(fixture('get-call.json')) as object;
    const optional = Object.keys(call).filter((key) => key !== 'id');
    fc.assert(
      fc.property(fc.subarray(optional), (keys) => {
        const rest = Object.entries(call).filter(([key]) => !keys.includes(key));
        expect(readItem(Object.fromEntries(rest)).unreadable).toEqual([]);
      }),
    );
  });

  it('or its reason to be none: every item of any page is counted once', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), (items) => {
        const { sessions, slots, unreadable } = read(JSON.stringify(items));
        expect(slots).toHaveLength(sessions.length);
        expect(sessions.length + unreadable.length).toBe(items.length);
      }),
    );
  });
});

describe('why nobody answered', () => {
  it.each([
    ['ORIGINATOR_CANCEL', 'cancelled'],
    ['USER_BUSY', 'busy'],
    ['CALL_REJECTED', 'rejected'],
    ['NO_ANSWER', 'missed'],
    ['UNALLOCATED_NUMBER', 'failed'],
    ['NORMAL_TEMPORARY_FAILURE', 'failed'],
    ['user_busy', 'busy'],
    ['NORMAL_CLEARING', null],
    ['SOMETHING_NEW', null],
    [null, null],
  ])('%s: %s', (cause, outcome) => {
    expect(outcomeFromHangup(cause)).toBe(outcome);
  });
});
