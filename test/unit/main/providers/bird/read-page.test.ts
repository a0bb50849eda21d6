import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { FailureError } from '../../../../../src/main/failure-error.ts';
import { bird } from '../../../../../src/main/providers/bird/index.ts';
import type { Failure } from '../../../../../src/shared/failure.ts';
import { fixture } from './fixture.ts';

const context = { connectionId: 'acme', viewerId: null };
const read = (body: string) => bird.readList(body, context);
const readItem = (item: unknown) => read(JSON.stringify({ results: [item] }));
const readCall = (call: object) => readItem({ id: 'a', ...call }).sessions[0];

const failureOf = (body: string, reader = read): Failure => {
  try {
    reader(body);
  } catch (error) {
    if (error instanceof FailureError) return error.failure;
    throw error;
  }
  throw new Error('It was read.');
};

describe('the documented answer of Get channel call', () => {
  const { sessions, slots, unreadable } = bird.readCall(fixture('get-channel-call.json'), context);

  it('is one call with everything the page names, though it is filled with "text"', () => {
    expect(unreadable).toEqual([]);
    expect(slots).toHaveLength(1);
    expect(sessions[0]).toMatchObject({
      id: '123e4567-e89b-12d3-a456-426614174000',
      provider: 'bird',
      parentId: '123e4567-e89b-12d3-a456-426614174000',
      initiatedAt: Date.UTC(2025, 6, 4, 0, 23, 47, 950),
      outcome: 'ongoing',
      providerStatus: 'accepted',
      isFinal: false,
      type: 'phone',
      providerType: 'pstn',
      direction: 'incoming',
      providerDirection: 'incoming',
      hangup: { cause: '1', source: 'callee', sipCode: 'text', reason: 'text' },
      tags: ['text'],
      answeredBy: { result: 'human', speech: 'text', locale: 'text' },
    });
  });

  it('has its call flow, and a quality whose unreadable numbers are left out', () => {
    expect(sessions[0]?.callFlow).toEqual([
      {
        id: '123e4567-e89b-12d3-a456-426614174000',
        command: 'text',
        status: 'text',
        conditions: [{ variable: 'keys', operator: 'eq', value: 'text' }],
      },
    ]);
    expect(sessions[0]?.quality).toEqual({
      mos: null,
      postDialDelaySeconds: null,
      sip: {
        trunkType: 'elastic',
        edgeRegion: 'text',
        providerName: 'text',
        userAgent: 'text',
        signallingIp: 'text',
        mediaIp: 'text',
      },
    });
  });

  it('knows no number of a caller who hides it', () => {
    expect(sessions[0]?.from).toEqual({ kind: 'unknown', id: '', name: 'text' });
  });
});

describe('two legs of one conversation', () => {
  const body = fixture('d1-bridged-legs.json');
  const { sessions, slots } = read(body);
  const [phone, browser] = sessions;

  it('are joined by the parent', () => {
    expect(phone?.parentId).toBe(browser?.id);
    expect(browser?.parentId).toBeNull();
  });

  it('have talk time and ringing by the clock, and post-dial delay apart from it', () => {
    expect([phone?.talkSeconds, browser?.talkSeconds]).toEqual([208, 213]);
    expect([phone?.ringingSeconds, browser?.ringingSeconds]).toEqual([3, 1]);
    expect(phone?.quality).toEqual({ mos: 4.31, postDialDelaySeconds: 2.1, sip: null });
    expect(phone).toMatchObject({ billedSeconds: null, participantSeconds: null });
  });

  it('have times to the millisecond, whatever fraction they came with', () => {
    expect(phone).toMatchObject({
      initiatedAt: Date.UTC(2025, 2, 11, 9, 14, 58, 101),
      answeredAt: Date.UTC(2025, 2, 11, 9, 15, 4, 200),
      endedAt: Date.UTC(2025, 2, 11, 9, 18, 31, 750),
    });
  });

  it('have numbers as Bird writes them and a browser as a client', () => {
    expect(phone).toMatchObject({
      type: 'phone',
      direction: 'outgoing',
      from: { kind: 'number', id: '31970055501', name: null },
      to: { kind: 'number', id: '351910000777', name: null },
      hangup: { cause: '16', source: 'callee', sipCode: '200' },
      tags: ['support'],
    });
    expect(browser).toMatchObject({
      type: 'webrtc',
      from: {
        kind: 'client',
        id: 'client:c0ffee00-0000-4000-8000-000000000070',
        name: 'Inês Cação',
      },
    });
  });

  it('keep their JSON character for character', () => {
    const raw = slots.map(({ start, end }) => JSON.parse(body.slice(start, end)) as unknown);
    expect(raw).toEqual((JSON.parse(body) as { results: unknown[] }).results);
  });

  it('have no properties for what Bird did not say', () => {
    expect(Object.keys(browser ?? {})).not.toEqual(
      expect.arrayContaining(['quality', 'callFlow', 'answeredBy']),
    );
  });
});

describe('odd calls', () => {
  const { sessions, unreadable } = read(fixture('d2-odd-calls.json'));
  const [unanswered, anonymous, blocked] = sessions;

  it('are all read', () => {
    expect(unreadable).toEqual([]);
    expect(sessions.map(({ outcome }) => outcome)).toEqual(['missed', 'answered', 'cancelled']);
  });

  it('that nobody took rang until the end and have no talk time', () => {
    expect(unanswered).toMatchObject({ ringingSeconds: 29, talkSeconds: null, answeredAt: null });
    expect(unanswered?.hangup).toEqual({ cause: null, source: 'caller', sipCode: null });
  });

  it('of an anonymous caller have the name and no id that others would share', () => {
    expect(anonymous?.from).toEqual({ kind: 'unknown', id: '', name: 'Søren Ærø' });
    expect(anonymous).toMatchObject({
      initiatedAt: Date.UTC(2025, 2, 10, 10, 0, 0, 123),
      talkSeconds: 60,
      ringingSeconds: 5,
      answeredBy: { result: 'human', speech: 'hallå?', locale: 'sv-SE' },
    });
  });

  it('keep words no page documents, and take the year 1 for not yet', () => {
    expect(blocked).toMatchObject({
      direction: null,
      providerDirection: 'sideways',
      type: 'sip',
      answeredAt: null,
      endedAt: null,
      talkSeconds: null,
      ringingSeconds: null,
      parentId: null,
      hangup: { cause: 'blocked by policy', source: 'platform', sipCode: null },
      quality: { mos: null, postDialDelaySeconds: null, sip: { trunkType: 'trunk-v2' } },
      tags: [],
    });
  });
});

describe('an outcome', () => {
  it.each([
    ['completed', { answeredAt: '2025-03-11T09:15:04Z' }, 'answered'],
    ['completed', { duration: 12 }, 'answered'],
    ['completed', { duration: 0 }, 'missed'],
    ['completed', { answeredAt: '0001-01-01T00:00:00Z' }, 'missed'],
    ['no-answer', {}, 'missed'],
    ['busy', {}, 'busy'],
    ['failed', { answeredAt: '2025-03-11T09:15:04Z' }, 'failed'],
    ['canceled', {}, 'cancelled'],
    ['cancelled', {}, 'cancelled'],
    ['rejected', {}, 'rejected'],
    ['accepted', {}, 'ongoing'],
    ['starting', {}, 'ongoing'],
    ['ringing', {}, 'ongoing'],
    ['ongoing', {}, 'ongoing'],
    ['Completed ', { duration: 1 }, 'answered'],
    ['parked', {}, 'unknown'],
    ['', {}, 'unknown'],
    ['toString', {}, 'unknown'],
  ])('%s with %j is %s', (status, more, outcome) => {
    expect(readCall({ status, ...more })).toMatchObject({ outcome, providerStatus: status });
  });

  it.each(['accepted', 'starting', 'ringing', 'ongoing'])('%s may still change', (status) => {
    expect(readCall({ status })?.isFinal).toBe(false);
  });
});

describe('talk time', () => {
  it('is the duration when a time is missing', () => {
    const call = { status: 'completed', answeredAt: '2025-03-11T09:15:04Z', duration: 7 };
    expect(readCall(call)?.talkSeconds).toBe(7);
    expect(readCall({ status: 'completed', duration: '8' })?.talkSeconds).toBe(8);
  });

  it('is unknown while the call goes on, whatever duration it has by then', () => {
    const call = { status: 'ongoing', answeredAt: '2025-03-11T09:15:04Z', duration: 7 };
    expect(readCall(call)?.talkSeconds).toBeNull();
  });

  it('never runs backwards', () => {
    const answeredAt = '2025-03-11T09:15:04Z';
    const endedAt = '2025-03-11T09:15:00Z';
    const call = { status: 'completed', answeredAt, endedAt, duration: null };
    expect(readCall(call)?.talkSeconds).toBeNull();
  });
});

describe('an end of a leg', () => {
  it.each([
    ['31970055501', { kind: 'number', id: '31970055501', name: null }],
    ['+31970055501', { kind: 'number', id: '+31970055501', name: null }],
    ['sip:ana@example.com', { kind: 'sip', id: 'sip:ana@example.com', name: null }],
    ['client:7', { kind: 'client', id: 'client:7', name: null }],
    ['Anonymous', { kind: 'unknown', id: '', name: null }],
    ['BirdTest', { kind: 'unknown', id: 'BirdTest', name: null }],
    ['', { kind: 'unknown', id: '', name: null }],
  ])('written %j is %j', (from, party) => {
    expect(readCall({ from })?.from).toEqual(party);
  });

  it('not written is what Bird knows of it', () => {
    const number = { number: '351910000777', callerIdName: ' ' };
    expect(readCall({ receiver: { number } })?.to).toMatchObject({
      id: '351910000777',
      name: null,
    });
    const contact = { identifierValue: '+351910000777' };
    expect(readCall({ receiver: { contact } })?.to.id).toBe('+351910000777');
    expect(readCall({ receiver: 'odd' })?.to).toEqual({ kind: 'unknown', id: '', name: null });
  });
});

describe('a quality', () => {
  it.each([
    ['4.47', 4.47],
    [4.47, 4.47],
    ['', null],
    ['good', null],
    ['0', null],
    ['-1', null],
    ['7', null],
    [null, null],
  ])('of %j has the score %j', (mos, expected) => {
    const quality = readCall({ qualityInsights: { mos, pdd: '1.23' } })?.quality;
    expect(quality).toEqual({ mos: expected, postDialDelaySeconds: 1.23, sip: null });
  });

  it('that says nothing is none', () => {
    expect(
      readCall({ qualityInsights: { mos: '', pdd: null }, sipInsights: {} }),
    ).not.toHaveProperty('quality');
  });
});

describe('a recording', () => {
  it('is assumed of a call that was told to record', () => {
    const callFlow = { id: 'f', commands: [{ command: 'answer' }, { command: 'record' }] };
    expect(readCall({ callFlow })?.hasRecording).toBe(true);
    expect(readCall({ callFlow: { commands: null } })?.hasRecording).toBe(false);
  });
});

describe('a page', () => {
  it.each(['{"results":[]}', '{"results":null}', '{"results":[],"nextPageToken":null}'])(
    '%s is empty',
    (body) => {
      expect(read(body)).toEqual({ sessions: [], slots: [], unreadable: [] });
    },
  );

  it.each([
    ['[]', 'the answer: expected object, found list'],
    ['{}', 'results: expected list, found nothing'],
    ['{"results":{}}', 'results: expected list, found object'],
  ])('%s has the wrong shape', (body, detail) => {
    expect(failureOf(body)).toEqual({ kind: 'wrong-shape', detail });
  });

  it.each(['<html>', '', 'hello', '{"results":[}'])('%j is not from the API', (body) => {
    expect(failureOf(body).kind).toBe('not-the-api');
  });

  it('that breaks off is cut short', () => {
    expect(failureOf(fixture('d1-bridged-legs.json').slice(0, 900)).kind).toBe('cut-short');
  });

  it('read as one call has the wrong shape', () => {
    const readCallBody = (body: string) => bird.readCall(body, context);
    expect(failureOf('{"results":[]}', readCallBody)).toEqual({
      kind: 'wrong-shape',
      detail: 'id: expected text, found nothing',
    });
  });

  it('counts every item once, as read or as unreadable', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), (results) => {
        const { sessions, slots, unreadable } = read(JSON.stringify({ results }));
        expect(slots).toHaveLength(sessions.length);
        expect(sessions.length + unreadable.length).toBe(results.length);
      }),
    );
  });

  it('has every call whatever other field is missing or null', () => {
    const call = JSON.parse(fixture('get-channel-call.json')) as object;
    const optional = Object.keys(call).filter((key) => key !== 'id');
    fc.assert(
      fc.property(fc.subarray(optional), fc.constantFrom('absent', 'null'), (keys, how) => {
        const changed = Object.entries(call)
          .filter(([key]) => how === 'null' || !keys.includes(key))
          .map(([key, value]): [string, unknown] => [key, keys.includes(key) ? null : value]);
        expect(readItem(Object.fromEntries(changed)).unreadable).toEqual([]);
      }),
    );
  });

  it.each([
    [{}, 'id: missing'],
    [{ id: '' }, 'id: empty'],
    [{ id: 7 }, 'id: expected text'],
    [{ id: 'a', status: ['completed'] }, 'status: expected text'],
    [{ id: 'a', duration: 'long' }, 'duration: expected a number'],
  ])('keeps the unreadable %j with its reason: %s', (item, reason) => {
    expect(readItem(item).unreadable.map((one) => one.reason)).toEqual([reason]);
  });
});
