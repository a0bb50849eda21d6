import { describe, expect, it } from 'vitest';

import { peopleWords } from '../../../../src/renderer/detail/people-words.ts';
import { participant } from './session-builder.ts';

const never = { hasJoined: false };

describe('the line above the participants', () => {
  it('counts who was asked and who joined', () => {
    const five = ['2', '8', '4', '7', '6'].map((id, index) =>
      participant(id, { hasJoined: index < 2 }),
    );
    expect(peopleWords(five)).toBe('5 participants, 2 joined');
    expect(peopleWords([participant('a', never)])).toBe('1 participant, 0 joined');
  });

  it('counts a person with two devices once, and says that it does', () => {
    const devices = [
      participant('priya'),
      participant('priya'),
      participant('tom'),
      participant('lea', never),
    ];
    expect(peopleWords(devices)).toBe('4 participants (3 people), 2 people joined');
  });

  it('takes devices of unknown people for different people', () => {
    expect(peopleWords([participant(''), participant('', never)])).toBe('2 participants, 1 joined');
  });
});
