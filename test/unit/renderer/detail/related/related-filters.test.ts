import { describe, expect, it } from 'vitest';

import {
  callsBetween,
  callsInSameHour,
  callsOf,
} from '../../../../../src/renderer/detail/related/related-filters.ts';
import type { Party } from '../../../../../src/shared/session.ts';
import { buildPage, buildSession } from '../../archive/build-page.ts';
import { allIds, openTestArchive } from '../../archive/test-archive.ts';

const number = (id: string): Party => ({ kind: 'number', id, name: null });
const user = (id: string): Party => ({ kind: 'user', id, name: null });

const calls = [
  buildSession({ id: 'a', from: number('+31970055501'), to: number('351910000777') }),
  buildSession({ id: 'b', from: number('351910000777'), to: number('31970055501') }),
  buildSession({ id: 'c', from: number('+31 970 055 501'), to: number('4915112345678') }),
  buildSession({ id: 'd', from: user('zoe'), to: user('sora') }),
  buildSession({ id: 'e', from: user('123'), to: user('0123') }),
];

const found = async (conditions: ReturnType<typeof callsOf>) => {
  const archive = await openTestArchive();
  await archive.commit(buildPage({ sessions: calls }));
  return allIds(archive, {
    sort: [{ column: 'callId', direction: 'asc' }],
    filter: { text: '', conditions: conditions ?? [] },
  });
};

const [call] = calls;
if (call === undefined) throw new Error('There are calls.');

describe('calls that have something to do with a call', () => {
  it('are between the same two numbers whoever called, with + or without', async () => {
    expect(await found(callsBetween(call))).toEqual(['a', 'b']);
  });

  it('are all those of one number, in any notation', async () => {
    expect(await found(callsOf(call.from))).toEqual(['a', 'b', 'c']);
    expect(await found(callsOf(number('0031 970 055501')))).toEqual(['a', 'b', 'c']);
  });

  it('are those of a person’s very id: short digits are no telephone number', async () => {
    expect(await found(callsOf(user('zoe')))).toEqual(['d']);
    expect(await found(callsOf(user('123')))).toEqual(['e']);
    expect(await found(callsOf(user('0123')))).toEqual(['e']);
    expect(await found(callsOf(user('+123')))).toEqual([]);
  });

  it('are none of somebody unknown', () => {
    const hidden: Party = { kind: 'unknown', id: '', name: 'Anonymous' };
    expect(callsOf(hidden)).toBeNull();
    expect(callsBetween({ ...call, from: hidden })).toBeNull();
    expect(callsBetween({ ...call, to: number('31970055501') })).toBeNull();
  });

  it('began in the same hour of the clock on screen, also where that is half an hour off', () => {
    const at = Date.UTC(2026, 0, 15, 12, 47);
    const hour = (zone: string) => callsInSameHour({ ...call, initiatedAt: at }, zone)?.[0];
    expect(hour('Europe/Berlin')).toMatchObject({
      min: Date.UTC(2026, 0, 15, 12),
      max: Date.UTC(2026, 0, 15, 13) - 1,
    });
    expect(hour('Asia/Kolkata')).toMatchObject({ min: Date.UTC(2026, 0, 15, 12, 30) });
    expect(callsInSameHour({ ...call, initiatedAt: null }, 'UTC')).toBeNull();
  });
});
