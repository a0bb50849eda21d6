import { describe, expect, it } from 'vitest';

import { findPlace, type Wish } from '../../../../src/renderer/app/go-to-place.ts';
import type { View } from '../../../../src/renderer/archive/view.ts';
import { buildPage, buildSession } from '../archive/build-page.ts';
import { newestFirst, openTestArchive } from '../archive/test-archive.ts';

const day = (number: number, hour: number) => Date.UTC(2025, 2, number, hour);

const build = async () => {
  const archive = await openTestArchive();
  const sessions = [day(1, 9), day(1, 15), day(2, 9), day(3, 9)].map((initiatedAt, at) =>
    buildSession({ id: `call-${String(at)}`, initiatedAt }),
  );
  await archive.commit(buildPage({ sessions: [...sessions, buildSession({ id: '2' })] }));
  return archive;
};

const wish = (text: string, view: View = newestFirst): Wish => ({
  text,
  view,
  total: 5,
  clock: { zone: 'UTC', now: day(3, 12) },
  connectionIds: ['acme', 'globex'],
});

const oldestFirst: View = {
  sort: [{ column: 'initiated', direction: 'asc' }],
  filter: { text: '' },
};

describe('going to a place in the list', () => {
  it('finds the first call of a day, whichever way the list runs', async () => {
    const archive = await build();
    expect(await findPlace(archive, wish('2025-03-01'))).toEqual({ kind: 'row', row: 2 });
    expect(await findPlace(archive, wish('2025-03-01', oldestFirst))).toEqual({
      kind: 'row',
      row: 1,
    });
    expect(await findPlace(archive, wish('2025-03-01 09:00'))).toEqual({ kind: 'row', row: 3 });
    expect(await findPlace(archive, wish('yesterday'))).toEqual({ kind: 'row', row: 1 });
  });

  it('counts rows from one, in any notation', async () => {
    const archive = await build();
    expect(await findPlace(archive, wish('1'))).toEqual({ kind: 'row', row: 0 });
    expect(await findPlace(archive, wish('#2'))).toEqual({ kind: 'row', row: 1 });
    const far = { ...wish('1,234,567'), total: 2_000_000 };
    expect(await findPlace(archive, far)).toEqual({ kind: 'row', row: 1_234_566 });
  });

  it('finds a call by its ID at any connection, an ID that looks like a row included', async () => {
    const archive = await build();
    expect(await findPlace(archive, wish('call-3'))).toEqual({
      kind: 'call',
      row: 0,
      key: 'acme/call-3',
    });
    expect(await findPlace(archive, wish('2'))).toMatchObject({ kind: 'call', key: 'acme/2' });
  });

  it('says why there is nowhere to go', async () => {
    const archive = await build();
    const sentence = async (text: string, view?: View) => {
      const found = await findPlace(archive, wish(text, view));
      return found.kind === 'nowhere' ? found.sentence : found;
    };
    expect(await sentence('6')).toBe('The list has rows 1 to 5.');
    expect(await sentence('nonsense')).toContain('Write a date such as');
    const searched: View = { sort: [], filter: { text: 'call-1' } };
    expect(await sentence('call-3', searched)).toContain('a filter leaves it out');
  });
});
