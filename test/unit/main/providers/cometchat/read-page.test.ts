import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { FailureError } from '../../../../../src/main/failure-error.ts';
import { cometchat } from '../../../../../src/main/providers/cometchat/index.ts';
import type { Failure } from '../../../../../src/shared/failure.ts';
import { fixture } from './fixture.ts';

const context = { connectionId: 'acme', viewerId: null };
const read = (body: string) => cometchat.readList(body, context);
const readItem = (item: unknown) => read(JSON.stringify({ data: [item] }));

const failureOf = (body: string): Failure => {
  try {
    read(body);
  } catch (error) {
    if (error instanceof FailureError) return error.failure;
    throw error;
  }
  throw new Error('It was read.');
};

describe('the documented answer of List Calls', () => {
  const body = fixture('list-calls.json');
  const { sessions, slots, unreadable } = read(body);

  it('has two calls, both 19 s of talk, after 12 and 14 s of ringing', () => {
    expect(unreadable).toEqual([]);
    expect(sessions.map(({ talkSeconds }) => talkSeconds)).toEqual([19, 19]);
    expect(sessions.map(({ ringingSeconds }) => ringingSeconds)).toEqual([12, 14]);
  });

  it('has five participants in the first call, two of them joined', () => {
    const participants = sessions[0]?.participants ?? [];
    expect(participants).toHaveLength(5);
    expect(participants.filter(({ hasJoined }) => hasJoined)).toHaveLength(2);
    expect(sessions[0]?.participantSeconds).toBe(19 + 17);
  });

  it('becomes sessions with times in milliseconds and parties by kind', () => {
    expect(sessions[0]).toMatchObject({
      connectionId: 'acme',
      provider: 'cometchat',
      initiatedAt: 1692368168000,
      answeredAt: 1692368180000,
      endedAt: 1692368199000,
      outcome: 'answered',
      providerStatus: 'ended',
      isFinal: true,
      type: 'audio',
      mode: 'call',
      direction: null,
      from: { kind: 'user', id: 'superhero8', name: null },
      to: { kind: 'group', id: 'sivamathewstestgroup', name: null },
      billedSeconds: null,
      hasRecording: false,
      recordings: [],
      hangup: null,
      parentId: null,
      tags: [],
    });
    expect(sessions[1]?.to).toEqual({ kind: 'user', id: 'superhero2', name: null });
  });

  it('keeps the JSON of each call character for character', () => {
    const raw = slots.map(({ start, end }) => body.slice(start, end));
    const { data } = JSON.parse(body) as { data: unknown[] };
    expect(raw.map((text) => JSON.parse(text) as unknown)).toEqual(data);
    expect(raw[0]).toMatch(/^\{\n {6}"sessionId": "v1\.us\.31780434a95d45\.1692368168aefba/);
  });
});

describe('the documented answer of Get Call', () => {
  const { sessions } = cometchat.readCall(fixture('get-call.json'), context);

  it('has one call that still rings, with names', () => {
    expect(sessions).toHaveLength(1);
    expect(sessions[0]).toMatchObject({
      outcome: 'ongoing',
      providerStatus: 'initiated',
      isFinal: false,
      talkSeconds: null,
      ringingSeconds: null,
      from: { kind: 'user', id: 'superhero1', name: 'Iron Man' },
      to: { kind: 'user', id: 'superhero2', name: 'Captain America' },
    });
    expect(sessions[0]?.participants.map(({ state }) => state)).toEqual([null, 'unanswered']);
  });
});

describe('further shapes', () => {
  it('a recorded video call: the recording lasts from its start to its end', () => {
    const { sessions } = read(fixture('c1-recorded-video-call.json'));
    expect(sessions[0]).toMatchObject({
      type: 'video',
      from: { name: 'Zoë Müller-Łukasik' },
      to: { name: '山田 空 🎧' },
      hasRecording: true,
      recordings: [{ id: 'rec-7f2c', seconds: 726 }],
      participantSeconds: 749 + 745,
    });
  });

  it('odd calls: nobody answered, one l in canceled, words no page documents', () => {
    const { sessions, unreadable } = read(fixture('c2-odd-calls.json'));
    expect(unreadable).toEqual([]);
    expect(sessions.map(({ outcome }) => outcome)).toEqual(['missed', 'cancelled', 'unknown']);
    expect(sessions.map(({ type }) => type)).toEqual(['audio', 'audio', 'other']);
    expect(sessions[1]).toMatchObject({ participantSeconds: null, participants: [] });
    expect(sessions[2]).toMatchObject({
      providerStatus: 'parked',
      providerType: 'screen',
      mode: 'broadcast',
      talkSeconds: 3723,
      hasRecording: false,
    });
  });

  it('a call going on, given as an object: the same person twice, on two devices', () => {
    const { sessions } = cometchat.readCall(fixture('c3-ongoing-two-devices.json'), context);
    expect(sessions[0]?.participants.map(({ personId }) => personId)).toEqual([
      'priya',
      'priya',
      'tom',
      'lea',
    ]);
    expect(sessions[0]).toMatchObject({ isFinal: false, talkSeconds: null, hasRecording: true });
    expect(sessions[0]?.participantSeconds).toBe(395);
  });

  it('fifty participants', () => {
    const { sessions } = cometchat.readCall(fixture('c4-fifty-participants.json'), context);
    expect(sessions[0]?.participants).toHaveLength(50);
  });

  it('an empty page', () => {
    expect(read('{"data":[],"meta":{}}')).toEqual({ sessions: [], slots: [], unreadable: [] });
  });
});

describe('an item that cannot be read', () => {
  const good = { sessionId: 'good' };

  it.each([
    [{}, 'sessionId: missing'],
    [{ sessionId: '' }, 'sessionId: empty'],
    [{ sessionId: null }, 'sessionId: expected text'],
    [{ sessionId: 7 }, 'sessionId: expected text'],
    [{ ...good, initiatedAt: {} }, 'initiatedAt: expected a number'],
    [{ ...good, initiatedAt: 'soon' }, 'initiatedAt: expected a number'],
    [{ ...good, status: ['ended'] }, 'status: expected text'],
    [{ ...good, hasRecording: 'perhaps' }, 'hasRecording: expected true or false'],
    [{ ...good, participants: 'many' }, 'participants: expected a list'],
    [
      { ...good, participants: [{}, { joinedAt: true }] },
      'participants.1.joinedAt: expected a number',
    ],
    [{ ...good, participants: [{}, 7] }, 'participants.1: expected object'],
    [{ ...good, participants: [[]] }, 'participants.0: expected object'],
    [{ ...good, recordings: [7] }, 'recordings.0: expected object'],
  ])('%j is kept with its reason: %s', (item, reason) => {
    const { sessions, unreadable } = readItem(item);
    expect(sessions).toEqual([]);
    expect(unreadable.map((one) => one.reason)).toEqual([reason]);
  });

  it.each([[null], ['text'], [7], [[]]])('%j is no call', (item) => {
    expect(readItem(item).unreadable).toHaveLength(1);
  });

  it('does not drop the page, and its place is named', () => {
    const body = '{"data":[{"sessionId":"a"}, {"sessionId":1e400} ,{"sessionId":"b"}]}';
    const { sessions, slots, unreadable } = read(body);
    expect(sessions.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(slots).toHaveLength(2);
    const place = unreadable[0]?.slot ?? { start: 0, end: 0 };
    expect(body.slice(place.start, place.end)).toBe('{"sessionId":1e400}');
  });

  it('is one larger than 1 MiB, or nested deeper than 32', () => {
    const large = { ...good, note: 'é'.repeat(600_000) };
    expect(readItem(large).unreadable[0]?.reason).toBe('larger than 1 MiB');
    const deep = `{"data":[{"sessionId":"a","x":${'['.repeat(10_000)}${']'.repeat(10_000)}},{"sessionId":"b"}]}`;
    const { sessions, unreadable } = read(deep);
    expect(unreadable[0]?.reason).toBe('nested more than 32 levels deep');
    expect(sessions.map(({ id }) => id)).toEqual(['b']);
  });
});

describe('tolerance', () => {
  it('takes numbers in text, PHP lists and nulls for what they mean', () => {
    const { sessions } = readItem({
      sessionId: 'a',
      initiatedAt: '1760000000',
      startedAt: '',
      endedAt: null,
      receiver: 42,
      receiverType: 'user',
      hasRecording: 0,
      participants: { '0': { uid: 'x', isJoined: 1 }, '2': { uid: 'y' } },
      recordings: null,
      tags: {},
      data: [],
    });
    expect(sessions[0]).toMatchObject({
      initiatedAt: 1760000000000,
      answeredAt: null,
      to: { kind: 'user', id: '42' },
      hasRecording: false,
      tags: [],
    });
    expect(sessions[0]?.participants.map(({ hasJoined }) => hasJoined)).toEqual([true, false]);
  });

  it.each([
    [1_760_000_000, 1_760_000_000_000],
    [1_760_000_000_123, 1_760_000_000_123],
    [0, null],
    [-1, null],
    [9_999_999_999, null],
    [1e300, null],
  ])('a time of %d becomes %d', (initiatedAt, expected) => {
    expect(readItem({ sessionId: 'a', initiatedAt }).sessions[0]?.initiatedAt).toBe(expected);
  });

  it('calls no time that runs backwards a duration', () => {
    const item = {
      sessionId: 'a',
      initiatedAt: 1760000100,
      startedAt: 1760000050,
      endedAt: 1760000000,
    };
    expect(readItem(item).sessions[0]).toMatchObject({ ringingSeconds: null, talkSeconds: null });
  });

  it('keeps words among tags', () => {
    expect(readItem({ sessionId: 'a', tags: ['vip', 7, 'billing'] }).sessions[0]?.tags).toEqual([
      'vip',
      'billing',
    ]);
  });

  it('is not polluted by keys that mean something to JavaScript', () => {
    const body =
      '{"data":[{"sessionId":"a","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"participants":{"__proto__":{"uid":"p","polluted":1}}}]}';
    const { sessions } = read(body);
    expect(sessions).toHaveLength(1);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
    expect((sessions[0] as { polluted?: number } | undefined)?.polluted).toBeUndefined();
  });

  it('reads a call whatever other field is missing', () => {
    const call = (JSON.parse(fixture('list-calls.json')) as { data: object[] }).data[0] ?? {};
    const optional = Object.keys(call).filter((key) => key !== 'sessionId');
    fc.assert(
      fc.property(fc.subarray(optional), fc.constantFrom('absent', 'null'), (keys, how) => {
        const changed = Object.entries(call)
          .filter(([key]) => how === 'null' || !keys.includes(key))
          .map(([key, value]): [string, unknown] => [key, keys.includes(key) ? null : value]);
        expect(readItem(Object.fromEntries(changed)).unreadable).toEqual([]);
      }),
    );
  });

  it('counts every item of any page once, as read or as unreadable', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), (data) => {
        const { sessions, slots, unreadable } = read(JSON.stringify({ data }));
        expect(slots).toHaveLength(sessions.length);
        expect(sessions.length + unreadable.length).toBe(data.length);
      }),
    );
  });
});

describe('outcome and direction', () => {
  const outcomeOf = (item: object) => readItem({ sessionId: 'a', ...item }).sessions[0]?.outcome;

  it.each([
    ['unanswered', 'missed'],
    ['missed', 'missed'],
    ['rejected', 'rejected'],
    ['busy', 'busy'],
    ['cancelled', 'cancelled'],
    ['canceled', 'cancelled'],
    ['initiated', 'ongoing'],
    ['ongoing', 'ongoing'],
    ['failed', 'failed'],
    ['error', 'failed'],
    ['ENDED', 'missed'],
    ['teleported', 'unknown'],
    ['constructor', 'unknown'],
    ['', 'unknown'],
  ])('%s means %s', (status, outcome) => {
    expect(outcomeOf({ status })).toBe(outcome);
  });

  it('ended means answered if media began or somebody joined, else missed', () => {
    expect(outcomeOf({ status: 'ended', startedAt: 1760000000 })).toBe('answered');
    expect(outcomeOf({ status: 'ended', participants: [{ isJoined: true }] })).toBe('answered');
    expect(outcomeOf({ status: 'ended', totalParticipants: 2 })).toBe('answered');
    expect(outcomeOf({ status: 'ended', participants: [{ isJoined: false }] })).toBe('missed');
  });

  it.each([
    ['superhero8', 'outgoing'],
    ['superhero2', 'incoming'],
  ])('seen by %s a call of superhero8 is %s', (viewerId, direction) => {
    const { sessions } = cometchat.readList(fixture('list-calls.json'), { ...context, viewerId });
    expect(sessions[1]?.direction).toBe(direction);
  });
});

describe('an answer that is no page', () => {
  it.each(['<html>', '', 'null', '7', 'hello', '{"data":[}', '{"data":[]} x'])(
    '%j is not from the API',
    (body) => {
      expect(failureOf(body).kind).toBe('not-the-api');
    },
  );

  it('that breaks off is cut short', () => {
    const body = fixture('list-calls.json');
    expect(failureOf(body.slice(0, 2_000))).toEqual({ kind: 'cut-short' });
  });

  it.each([
    ['[]', 'the answer: expected object, found list'],
    ['{}', 'data: expected list of calls, found nothing'],
    ['{"data":null}', 'data: expected list of calls, found null'],
    ['{"data":"x"}', 'data: expected list of calls, found text'],
    ['{"data":{"calls":[]}}', 'data.sessionId: expected text, found nothing'],
  ])('%s has the wrong shape', (body, detail) => {
    expect(failureOf(body)).toEqual({ kind: 'wrong-shape', detail });
  });
});
