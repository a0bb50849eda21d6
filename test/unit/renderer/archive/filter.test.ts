import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { valueColumns, type Condition } from '../../../../src/renderer/archive/condition.ts';
import type { View } from '../../../../src/renderer/archive/view.ts';
import { anyCall, anyView } from './any-call.ts';
import { buildPage, buildSession } from './build-page.ts';
import { filterModel, valueIn } from './plain-model.ts';
import { allIds, openTestArchive } from './test-archive.ts';

const number = (id: string, name: string | null = null) => ({ kind: 'number', id, name }) as const;

const withCalls = async (sessions: Parameters<typeof buildSession>[0][]) => {
  const archive = await openTestArchive();
  await archive.commit(buildPage({ sessions: sessions.map((one) => buildSession(one)) }));
  return archive;
};

const where = (...conditions: readonly Condition[]): View => ({
  sort: [{ column: 'callId', direction: 'asc' }],
  filter: { text: '', conditions },
});

const search = (text: string): View => ({
  sort: [{ column: 'callId', direction: 'asc' }],
  filter: { text },
});

describe('a filter', () => {
  it('lets through what passes all of its conditions', async () => {
    const archive = await withCalls([
      { id: 'a', outcome: 'missed', talkSeconds: null },
      { id: 'b', outcome: 'answered', talkSeconds: 60 },
      { id: 'c', outcome: 'answered', talkSeconds: 61 },
    ]);
    const answered = {
      kind: 'values',
      column: 'outcome',
      values: ['answered'],
      isNot: false,
    } as const;
    const short = { kind: 'range', column: 'duration', min: null, max: 60, isNot: false } as const;
    expect(await allIds(archive, where(answered, short))).toEqual(['b']);
    expect(await allIds(archive, where({ ...answered, isNot: true }))).toEqual(['a']);
    expect(await allIds(archive, where({ ...short, isNot: true }))).toEqual(['a', 'c']);
  });

  it('finds a person at either end and among the participants', async () => {
    const participant = {
      personId: 'zoe',
      name: 'Zoë',
      hasJoined: true,
      state: null,
      deviceId: null,
      joinedAt: null,
      leftAt: null,
      seconds: null,
    };
    const archive = await withCalls([
      { id: 'a', from: { kind: 'user', id: 'zoe', name: null } },
      { id: 'b', to: { kind: 'user', id: 'zoe', name: null } },
      { id: 'c', participants: [participant] },
      { id: 'd', from: { kind: 'user', id: 'zoe-2', name: null } },
    ]);
    const person = { kind: 'person', match: 'is', text: 'zoe', isNot: false } as const;
    expect(await allIds(archive, where(person))).toEqual(['a', 'b', 'c']);
    expect(await allIds(archive, where({ ...person, match: 'contains' }))).toHaveLength(4);
    expect(await allIds(archive, where({ ...person, isNot: true }))).toEqual(['d']);
  });

  it('finds a person at the one end that is asked for', async () => {
    const ann = { kind: 'user', id: 'ann', name: null } as const;
    const archive = await withCalls([
      { id: 'a', from: ann },
      { id: 'b', to: ann },
      { id: 'c', from: number('+15551234567') },
    ]);
    const person = { kind: 'person', match: 'contains', text: 'ann', isNot: false } as const;
    expect(await allIds(archive, where({ ...person, role: 'from' }))).toEqual(['a']);
    expect(await allIds(archive, where({ ...person, role: 'to' }))).toEqual(['b']);
    const caller = { ...person, role: 'from', text: '+1 (555) 123' } as const;
    expect(await allIds(archive, where(caller))).toEqual(['c']);
    expect(await allIds(archive, where({ ...caller, isNot: true }))).toEqual(['a', 'b']);
  });

  it('takes a phrase in quotes as it stands', async () => {
    const archive = await withCalls([
      { id: 'a', from: { kind: 'user', id: '1', name: 'Night Shift' } },
      { id: 'b', from: { kind: 'user', id: '1', name: 'Shift of the Night' } },
    ]);
    expect(await allIds(archive, search('"night shift"'))).toEqual(['a']);
    expect(await allIds(archive, search('"night shif'))).toEqual(['a']);
    expect(await allIds(archive, search('night shift'))).toEqual(['a', 'b']);
  });

  it('finds a number in any notation', async () => {
    const archive = await withCalls([
      { id: 'a', from: number('+15551234567') },
      { id: 'b', to: number('1 (555) 123-4567', 'Desk') },
      { id: 'c', to: { kind: 'sip', id: 'sip:+15551234567@pbx.example', name: null } },
      { id: 'd', from: number('+15551234999') },
    ]);
    for (const typed of ['(555) 123-4567', '+1 555 123 4567', '5551234567', '001-555-123-4567'])
      expect(await allIds(archive, search(typed)), typed).toEqual(['a', 'b', 'c']);
    expect(await allIds(archive, search('555 1234 desk'))).toEqual(['b']);
  });

  it('takes every word, wherever each stands', async () => {
    const archive = await withCalls([
      { id: 'a', from: { kind: 'user', id: '1', name: 'Zoë Müller' }, providerStatus: 'ended' },
      { id: 'b', from: { kind: 'user', id: '1', name: 'Zoë Müller' }, providerStatus: 'busy' },
    ]);
    expect(await allIds(archive, search('ended muller'))).toEqual(['a']);
  });
});

describe('the values of a column', () => {
  it('are counted among the calls that pass all other conditions', async () => {
    const archive = await withCalls([
      { id: 'a', outcome: 'missed', mode: 'meet' },
      { id: 'b', outcome: 'answered', mode: 'meet' },
      { id: 'c', outcome: 'answered', mode: 'meet' },
      { id: 'd', outcome: 'answered', mode: null },
    ]);
    const view = where(
      { kind: 'values', column: 'mode', values: ['meet'], isNot: false },
      { kind: 'values', column: 'outcome', values: ['missed'], isNot: false },
    );
    const all = { search: '', limit: 10 };
    expect(await archive.facets(view, 'outcome', all)).toEqual({
      facets: [
        { value: 'answered', calls: 2 },
        { value: 'missed', calls: 1 },
      ],
      values: 2,
    });
    expect(await archive.facets(search(''), 'mode', { search: '', limit: 1 })).toEqual({
      facets: [{ value: 'meet', calls: 3 }],
      values: 2,
    });
    expect(await archive.facets(search(''), 'outcome', { search: 'MISS', limit: 9 })).toEqual({
      facets: [{ value: 'missed', calls: 1 }],
      values: 1,
    });
  });

  it('agree with the plain model', async () => {
    const column = fc.constantFrom(...valueColumns);
    const calls = fc.array(anyCall, { maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(calls, anyView, column, async (sessions, view, one) => {
        const own = sessions.filter(({ connectionId }) => connectionId === 'acme');
        const archive = await openTestArchive();
        await archive.commit(buildPage({ sessions: own }));
        const { facets } = await archive.facets(view, one, { search: '', limit: 100 });
        const others = view.filter.conditions?.filter(
          (condition) => condition.kind !== 'values' || condition.column !== one,
        );
        const left = filterModel(own, { text: view.filter.text, conditions: others ?? [] });
        const counts = new Map<string | null, number>();
        for (const session of left) {
          const value = valueIn[one](session);
          counts.set(value, (counts.get(value) ?? 0) + 1);
        }
        expect(new Map(facets.map(({ value, calls: count }) => [value, count]))).toEqual(counts);
      }),
      { numRuns: 60 },
    );
  });
});
