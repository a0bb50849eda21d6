import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { attendanceOf } from '../../../../src/renderer/detail/attendance.ts';
import { companyOf, type Stay } from '../../../../src/renderer/detail/presence.ts';
import { participant, session } from './session-builder.ts';

const stays: fc.Arbitrary<readonly Stay[]> = fc.array(
  fc
    .record({
      person: fc.constantFrom('a', 'b', 'c'),
      from: fc.integer({ min: 0, max: 20 }),
      length: fc.integer({ min: 0, max: 10 }),
    })
    .map(({ person, from, length }) => ({ person, from, to: from + length })),
  { maxLength: 8 },
);

/** The model: asks at every millisecond who is there. */
const counted = (all: readonly Stay[], person: string) => {
  let aloneMs = 0;
  let togetherMs = 0;
  for (let at = 0; at < 30; at += 1) {
    const there = new Set(all.filter(({ from, to }) => from <= at && at < to).map((s) => s.person));
    if (!there.has(person)) continue;
    if (there.size === 1) aloneMs += 1;
    else togetherMs += 1;
  }
  return { aloneMs, togetherMs };
};

describe('how long people were alone and together', () => {
  it('is what counting millisecond by millisecond says', () => {
    fc.assert(
      fc.property(stays, (all) => {
        for (const [person, company] of companyOf(all)) {
          expect(company).toEqual(counted(all, person));
        }
      }),
    );
  });
});

const at = (from: number, to: number) => ({ joinedAt: from * 1000, leftAt: to * 1000 });

describe('who was in a call', () => {
  it('groups the devices of one person, and their common time counts once', () => {
    const attendance = attendanceOf(
      session({
        participants: [
          participant('ana', at(0, 10)),
          participant('bo', at(5, 20)),
          participant('ana', { ...at(5, 12), name: 'Ana' }),
        ],
      }),
    );
    expect(attendance?.people.map(({ title, devices }) => [title, devices.length])).toEqual([
      ['Ana', 2],
      ['bo', 1],
    ]);
    expect(attendance?.people[0]?.company).toEqual({ aloneMs: 5_000, togetherMs: 7_000 });
    expect(attendance?.people[1]?.company).toEqual({ aloneMs: 8_000, togetherMs: 7_000 });
  });

  it('shows those who never joined, who keep nobody company', () => {
    const attendance = attendanceOf(
      session({
        participants: [participant('ana', at(0, 10)), participant('bo', { hasJoined: false })],
      }),
    );
    expect(attendance?.people[0]?.company).toEqual({ aloneMs: 10_000, togetherMs: 0 });
    expect(attendance?.people[1]).toMatchObject({ title: 'bo', company: null });
  });

  it('says of nobody how long when the times of one who joined are not known', () => {
    const attendance = attendanceOf(
      session({ participants: [participant('ana', at(0, 10)), participant('bo')] }),
    );
    expect(attendance?.people.map(({ company }) => company)).toEqual([null, null]);
  });

  it('survives a device that left before it joined', () => {
    const participants = [participant('ana', at(10, 0))];
    expect(attendanceOf(session({ participants }))).toBeNull();
  });

  it('keeps people without an id apart', () => {
    const participants = [participant('', at(0, 10)), participant('', at(0, 10))];
    expect(attendanceOf(session({ participants }))?.people).toHaveLength(2);
  });
});
