import { describe, expect, it } from 'vitest';
import { generateCalls } from '../../../../src/main/samples/generate-calls.ts';
import { customers } from '../../../../src/main/samples/people/customers.ts';
import { staff } from '../../../../src/main/samples/people/staff.ts';
import { asSingle } from '../../../../src/main/samples/wire/wire-call.ts';
import type { WireCall } from '../../../../src/main/samples/wire/wire-call.ts';

const until = Date.UTC(2026, 2, 12, 15, 30);
const samples = generateCalls({ seed: 11, count: 6000, until });
const calls = Array.from({ length: 6000 }, (_, n) => samples.at(n));

const withStatus = (status: string): readonly WireCall[] =>
  calls.filter((call) => call.status === status);

const valuesOf = (of: (call: WireCall) => string): readonly string[] =>
  [...new Set(calls.map(of))].toSorted();

const joinedIn = (call: WireCall) => (call.participants ?? []).filter(({ isJoined }) => isJoined);

describe('sample calls', () => {
  it('have every documented status, type, mode and receiver', () => {
    expect(valuesOf((call) => call.status)).toEqual([
      'busy',
      'cancelled',
      'ended',
      'initiated',
      'ongoing',
      'rejected',
      'unanswered',
    ]);
    expect(valuesOf((call) => call.type)).toEqual(['audio', 'video']);
    expect(valuesOf((call) => call.mode)).toEqual(['call', 'meet', 'presenter']);
    expect(valuesOf((call) => call.receiverType)).toEqual(['group', 'user']);
  });

  it('have ids laid out like the documented ones', () => {
    for (const call of calls)
      expect(call.sessionId).toMatch(
        new RegExp(`^v1\\.us\\.[0-9a-f]{14}\\.${call.initiatedAt}[0-9a-f]{40}$`),
      );
  });

  it('have two or more who joined, and times that agree, when they ended', () => {
    for (const call of withStatus('ended')) {
      const seconds = call.endedAt! - call.startedAt!;
      const joined = joinedIn(call);
      expect(call.startedAt).toBeGreaterThanOrEqual(call.initiatedAt);
      expect(call.totalDurationInMinutes).toBe(seconds / 60);
      expect(call.totalAudioMinutes + call.totalVideoMinutes).toBe(seconds / 60);
      expect(call.totalDuration).toBe(new Date(seconds * 1000).toISOString().slice(11, 19));
      expect(joined.length).toBeGreaterThanOrEqual(2);
      expect(call.totalParticipants).toBe(joined.length);
      expect(Math.max(...joined.map(({ leftAt }) => leftAt!))).toBe(call.endedAt);
      expect(Math.min(...joined.map(({ joinedAt }) => joinedAt!))).toBe(call.startedAt);
      for (const one of joined) expect(one.leftAt).toBeGreaterThan(one.joinedAt!);
    }
  });

  it('have no media times and nobody who joined when nobody answered', () => {
    for (const status of ['initiated', 'unanswered', 'rejected', 'busy', 'cancelled'])
      for (const call of withStatus(status)) {
        expect(call).not.toHaveProperty('startedAt');
        expect(call).not.toHaveProperty('endedAt');
        expect(call).not.toHaveProperty('mid');
        expect(call.totalDuration).toBe('00:00:00');
        expect(joinedIn(call)).toEqual([]);
        const initiator = call.participants?.find(({ uid }) => uid === call.initiator);
        expect(initiator).not.toHaveProperty('state');
      }
  });

  it('have somebody still there and no end while they are ongoing', () => {
    for (const call of withStatus('ongoing')) {
      expect(call).not.toHaveProperty('endedAt');
      expect(
        joinedIn(call).some((one) => one.state === 'ongoing' && one.leftAt === undefined),
      ).toBe(true);
    }
  });

  it('include long meetings, recordings in one and two parts, and meetings of fifty', () => {
    expect(calls.some((call) => call.totalDurationInMinutes > 120)).toBe(true);
    const parts = new Set(calls.map((call) => call.recordings?.length ?? 0));
    expect([...parts].toSorted()).toEqual([0, 1, 2]);
    for (const call of calls) {
      expect(call.hasRecording).toBe(call.recordings !== undefined);
      for (const one of call.recordings ?? []) expect(one.endTime).toBeGreaterThan(one.startTime);
    }
    expect(Math.max(...calls.map((call) => call.totalParticipants))).toBe(50);
  });

  it('include people on two devices, each its own entry under the same uid', () => {
    const twice = withStatus('ended').filter(
      (call) => new Set(joinedIn(call).map(({ uid }) => uid)).size < joinedIn(call).length,
    );
    expect(twice.length).toBeGreaterThan(20);
    for (const call of twice)
      expect(new Set(joinedIn(call).map(({ deviceId }) => deviceId)).size).toBe(
        joinedIn(call).length,
      );
  });

  it('name a participant’s duration as each of the two pages does', () => {
    const call = withStatus('ended')[0]!;
    const [listed, single] = [call, asSingle(call)].map((one) => one.participants![0]!);
    expect(listed).toHaveProperty('totalDuration');
    expect(listed).not.toHaveProperty('totalDurationInMinutes');
    expect(single).not.toHaveProperty('totalDuration');
    expect(single?.totalDurationInMinutes).toBe(listed?.totalDuration);
  });
});

describe('the people in sample calls', () => {
  const people = [...staff, ...customers];
  const has = (script: RegExp) => people.some(({ name }) => script.test(name));

  it('have a uid each', () => {
    expect(new Set(people.map(({ uid }) => uid)).size).toBe(people.length);
    expect(staff).toHaveLength(50);
  });

  it('have names from right to left, in Chinese, Japanese, Korean, Hindi, Thai and Greek', () => {
    const scripts = [
      'Arabic',
      'Hebrew',
      'Han',
      'Hangul',
      'Devanagari',
      'Thai',
      'Greek',
      'Cyrillic',
    ];
    for (const script of scripts) expect(has(new RegExp(`\\p{Script=${script}}`, 'u'))).toBe(true);
  });

  it('include emoji, quotes with a comma, and one name of 200 characters', () => {
    expect(has(/\p{Extended_Pictographic}/u)).toBe(true);
    expect(has(/".*".*,/)).toBe(true);
    expect(people.filter(({ name }) => name.length === 200)).toHaveLength(1);
  });
});
