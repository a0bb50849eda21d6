import { describe, expect, it } from 'vitest';
import { createAppends } from '../../../../src/main/journal/appends.ts';
import { createTurns } from '../../../../src/main/journal/in-turn.ts';

interface Entry {
  readonly connectionId: string;
  readonly name: string;
}

/** Appends to a disk that has what is in `disk` and refuses the names in `refused`. */
const appending = () => {
  const disk: string[] = [];
  const refused = new Set<string>();
  const last = (connectionId: string): number =>
    disk.filter((line) => line.startsWith(connectionId)).length;
  const appends = createAppends<Entry>({
    last,
    inTurn: createTurns(),
    prepare:
      ({ connectionId, name }) =>
      () => {
        if (refused.has(name)) return Promise.reject(new Error(`no room for ${name}`));
        disk.push(`${connectionId} ${name}`);
        return Promise.resolve();
      },
  });
  const add = (name: string, connectionId = 'acme') => appends.add({ connectionId, name }, 0);
  return { add, disk, refused };
};

describe('appends', () => {
  it('give places at once, each connection’s own, and write in the order of asking', async () => {
    const { add, disk } = appending();
    const all = [add('a'), add('x', 'bolt'), add('b')];
    expect(all.map(({ seq }) => seq)).toEqual([1, 1, 2]);
    expect(disk).toEqual([]);
    await Promise.all(all.map(({ written }) => written));
    expect(disk).toEqual(['acme a', 'bolt x', 'acme b']);
  });

  it('fail with the one before them, of whatever connection, and nothing of them is written', async () => {
    const { add, disk, refused } = appending();
    refused.add('b');
    const [a, b, c, x] = [add('a'), add('b'), add('c'), add('x', 'bolt')];
    await expect(c.written).rejects.toThrow('no room for b');
    await expect(x.written).rejects.toThrow('no room for b');
    expect([a, b, c, x].map(({ hasFailed }) => hasFailed())).toEqual([false, true, true, true]);
    expect(disk).toEqual(['acme a']);
  });

  it('that come after a failure take the places that it left', async () => {
    const { add, disk, refused } = appending();
    refused.add('b');
    const [, b, c] = [add('a'), add('b'), add('c')];
    await expect(c.written).rejects.toThrow();
    refused.clear();
    const again = add('again');
    expect([b.seq, c.seq, again.seq]).toEqual([2, 3, 2]);
    await again.written;
    expect(disk).toEqual(['acme a', 'acme again']);
    expect(again.hasFailed()).toBe(false);
  });
});
