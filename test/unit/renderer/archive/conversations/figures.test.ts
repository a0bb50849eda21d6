import { describe, expect, it } from 'vitest';

import { figuresOf } from '../../../../../src/renderer/archive/conversations/figures.ts';
import { aSession } from '../columns/a-session.ts';

const start = 1_700_000_000_000;
const at = (seconds: number): number => start + seconds * 1000;

const missed = (from: number) =>
  aSession({ initiatedAt: at(from), endedAt: at(from + 20), ringingSeconds: 20 });

const answered = (from: number, answer: number, end: number) =>
  aSession({
    initiatedAt: at(from),
    answeredAt: at(answer),
    endedAt: at(end),
    talkSeconds: end - answer,
    outcome: 'answered',
  });

describe('a conversation', () => {
  it('of two missed tries and one that was answered has three attempts and one time to answer', () => {
    expect(figuresOf([missed(0), missed(60), answered(120, 125, 185)])).toEqual({
      calls: 3,
      attempts: 3,
      timeToAnswerSeconds: 125,
      talkSeconds: 60,
      outcome: 'answered',
    });
  });

  it('does not count the attempts after the first answer', () => {
    const figures = figuresOf([answered(0, 5, 60), missed(100), answered(200, 203, 230)]);
    expect(figures).toMatchObject({
      calls: 3,
      attempts: 1,
      timeToAnswerSeconds: 5,
      talkSeconds: 82,
    });
  });

  it('of two legs that go on at once is one attempt, its talk time counted once', () => {
    const figures = figuresOf([answered(0, 4, 100), answered(2, 10, 90)]);
    expect(figures).toMatchObject({ attempts: 1, timeToAnswerSeconds: 4, talkSeconds: 96 });
  });

  it('that nobody answered came to what the last call came to, and says nothing of talk', () => {
    const busy = aSession({ initiatedAt: at(60), endedAt: at(61), outcome: 'busy' });
    expect(figuresOf([missed(0), busy])).toEqual({
      calls: 2,
      attempts: 2,
      timeToAnswerSeconds: null,
      talkSeconds: null,
      outcome: 'busy',
    });
  });

  it('goes on while one of its calls does', () => {
    const ongoing = aSession({ initiatedAt: at(0), outcome: 'ongoing' });
    expect(figuresOf([ongoing, missed(30)])).toMatchObject({ attempts: 1, outcome: 'ongoing' });
  });

  it('whose provider gives no time of answer takes it from the ringing', () => {
    const call = { initiatedAt: at(0), ringingSeconds: 7, outcome: 'answered' } as const;
    expect(figuresOf([aSession(call)]).timeToAnswerSeconds).toBe(7);
  });
});
