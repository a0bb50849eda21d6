import { describe, expect, it } from 'vitest';

import { momentsOf } from '../../../../src/renderer/detail/moments.ts';
import { lanesOf } from '../../../../src/renderer/detail/lanes.ts';
import { timeDoubts } from '../../../../src/renderer/detail/time-doubts.ts';
import type { Recording, Session } from '../../../../src/shared/session.ts';
import { participant, session } from './session-builder.ts';

const times = {
  initiatedAt: 0,
  answeredAt: 10_000,
  endedAt: 40_000,
  ringingSeconds: 10,
  participants: [],
};

const lanes = (facts: Partial<Session>, recordings: readonly Recording[] = []) => {
  const call = session({ ...times, ...facts });
  return lanesOf(call, recordings, momentsOf(call, recordings, []));
};

const spans = (facts: Partial<Session>, recordings: readonly Recording[] = []) =>
  lanes(facts, recordings).flatMap((lane) => lane.spans);

const recording: Recording = {
  id: 'r1',
  url: null,
  startedAt: 20_000,
  endedAt: 40_000,
  seconds: 20,
  state: null,
};

describe('the moments of a call', () => {
  it('stand in the order of time, whoever tells them', () => {
    const participants = [
      participant('ana', { joinedAt: 10_000, leftAt: 40_000 }),
      participant('bo', { hasJoined: false }),
    ];
    const events = [{ id: 'e1', at: 15_000, name: 'hold', data: null }];
    const moments = momentsOf(session({ ...times, participants }), [recording], events);
    expect(moments.map(({ at, who, words }) => [at, who, words])).toEqual([
      [0, null, 'Initiated'],
      [10_000, null, 'Answered'],
      [10_000, 'ana', 'joined'],
      [15_000, 'hold', 'Event'],
      [20_000, null, 'Recording started'],
      [40_000, 'ana', 'left'],
      [40_000, null, 'Recording ended'],
      [40_000, null, 'Ended'],
    ]);
  });

  it('are none where no time is known', () => {
    const unknown = { initiatedAt: null, answeredAt: null, endedAt: null, participants: [] };
    expect(momentsOf(session(unknown), [], [])).toEqual([]);
  });
});

describe('the drawing of a call', () => {
  it('has ringing, talk and recordings as shares of the whole', () => {
    expect(spans({}, [recording])).toEqual([
      { kind: 'ringing', start: 0, length: 0.25 },
      { kind: 'talk', start: 0.25, length: 0.75 },
      { kind: 'recording', start: 0.5, length: 0.5 },
    ]);
  });

  it('rings until the end when nobody answered', () => {
    expect(spans({ answeredAt: null, ringingSeconds: 40 })).toEqual([
      { kind: 'ringing', start: 0, length: 1 },
    ]);
  });

  it('is empty for a call that took no time', () => {
    expect(spans({ answeredAt: 0, endedAt: 0 })).toEqual([]);
  });

  it('has a line only for what happened', () => {
    expect(lanes({}).map(({ title }) => title)).toEqual(['Call']);
    expect(lanes({}, [recording]).map(({ title }) => title)).toEqual(['Call', 'Recorded']);
  });

  it('rings only as long as it is said to have rung', () => {
    expect(spans({ ringingSeconds: 4 })[0]).toEqual({ kind: 'ringing', start: 0.15, length: 0.1 });
    const moments = momentsOf(session({ ...times, ringingSeconds: 4 }), [], []);
    expect(moments.map(({ at, words }) => [at, words])).toContainEqual([6_000, 'Ringing']);
  });

  it('leaves out what ends before it begins', () => {
    const wrong = { answeredAt: 50_000, endedAt: 40_000, ringingSeconds: null };
    expect(spans(wrong)).toEqual([{ kind: 'ringing', start: 0, length: 1 }]);
  });
});

describe('what is wrong with the times of a call', () => {
  const doubts = (facts: Partial<Session>) => timeDoubts(session({ ...times, ...facts }));

  it('is nothing where they are whole, nor where the call never got so far', () => {
    expect(doubts({})).toEqual([]);
    expect(doubts({ outcome: 'missed', answeredAt: null })).toEqual([]);
    expect(doubts({ outcome: 'ongoing', isFinal: false, endedAt: null })).toEqual([]);
  });

  it('is said of times that run backwards', () => {
    expect(doubts({ answeredAt: 50_000 })).toEqual([
      'The provider’s times for this call contradict one another.',
    ]);
  });

  it('is said of times that are missing', () => {
    expect(doubts({ answeredAt: null, endedAt: null })).toEqual([
      'The provider does not say when the call was answered or ended.',
    ]);
  });
});
