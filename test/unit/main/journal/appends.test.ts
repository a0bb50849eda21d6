import { describe, expect, it } from 'vitest';
import { createAppends } from '../../../../src/main/journal/appends.ts';
import { createTurns } from '../../../../src/shared/in-turn.ts';

interface Entry {
  readonly connectionId: string;
  readonly name: string;
}

/** Appends to a disk that has what is in `disk` and refuses the names in `refused`. */
const appending = () => {
  const disk: string[] = [];
  const writes: (readonly string[])[] = [];
  const refused = new Set<string>();
  const slow = new Map<string, Promise<undefined>>();
  const inTurn = createTurns();
  const last = (connectionId: string): number =>
    disk.filter((line) => line.startsWith(connectionId)).length;
  const appends = createAppends<Entry, string>({
    last,
    inTurn,
    most: 3,
    prepare: async ({ connectionId, name }) => {
      await slow.get(name);
      return `${connectionId} ${name}`;
    },
    write: (lines) => {
      const bad = lines.find((line) => refused.has(line.split(' ')[1] ?? ''));
      if (bad !== undefined) return Promise.reject(new Error(`no room for ${bad}`));
      disk.push(...lines);
      writes.push(lines);
      return Promise.resolve();
    },
  });
  const add = (name: string, connectionId = 'acme') => appends.add({ connectionId, name }, 0);
  return { add, part: appends.part, inTurn, disk, writes, refused, slow };
};

const settle = () => new Promise((resolve) => void setImmediate(resolve));

describe('appends', () => {
  it('give places at once, each connection’s own, and write in the order of asking', async () => {
    const { add, disk } = appending();
    const all = [add('a'), add('x', 'bolt'), add('b')];
    expect(all.map(({ seq }) => seq)).toEqual([1, 1, 2]);
    expect(disk).toEqual([]);
    await Promise.all(all.map(({ written }) => written));
    expect(disk).toEqual(['acme a', 'bolt x', 'acme b']);
  });

  it('go together when they are ready together, so many at once', async () => {
    const { add, writes, slow } = appending();
    const first = Promise.withResolvers<undefined>();
    slow.set('a', first.promise);
    const all = ['a', 'b', 'c', 'd'].map((name) => add(name));
    await settle();
    first.resolve(undefined);
    await Promise.all(all.map(({ written }) => written));
    expect(writes).toEqual([['acme a', 'acme b', 'acme c'], ['acme d']]);
  });

  it('wait for none behind them that is not ready', async () => {
    const { add, writes, slow } = appending();
    const second = Promise.withResolvers<undefined>();
    slow.set('b', second.promise);
    const [a, b, c] = [add('a'), add('b'), add('c')];
    await a.written;
    second.resolve(undefined);
    await Promise.all([b.written, c.written]);
    expect(writes).toEqual([['acme a'], ['acme b', 'acme c']]);
  });

  it('never go together with what came before a parting', async () => {
    const { add, part, inTurn, writes, slow } = appending();
    const first = Promise.withResolvers<undefined>();
    slow.set('a', first.promise);
    // The second goes with the first and leaves a turn unused.
    const [a, second] = [add('a'), add('second')];
    part();
    const between = inTurn(() => Promise.resolve([...writes]));
    const b = add('b');
    await settle();
    first.resolve(undefined);
    expect(await between).toEqual([['acme a', 'acme second']]);
    await Promise.all([a, second, b].map(({ written }) => written));
    expect(writes).toEqual([['acme a', 'acme second'], ['acme b']]);
  });

  it('fail with those before them, of whatever connection, and nothing of them is written', async () => {
    const { add, disk, refused } = appending();
    refused.add('b');
    const a = add('a');
    await a.written;
    const [b, c, d, x] = [add('b'), add('c'), add('d'), add('x', 'bolt')];
    await expect(c.written).rejects.toThrow('no room for acme b');
    await expect(x.written).rejects.toThrow('no room for acme b');
    expect([a, b, c, d, x].map(({ hasFailed }) => hasFailed())).toEqual([
      false,
      true,
      true,
      true,
      true,
    ]);
    expect(disk).toEqual(['acme a']);
  });

  it('fail when what they need cannot be made', async () => {
    const { add, disk, slow } = appending();
    slow.set('a', Promise.reject(new Error('no memory')));
    const [a, b] = [add('a'), add('b')];
    await expect(a.written).rejects.toThrow('no memory');
    await expect(b.written).rejects.toThrow('no memory');
    expect(disk).toEqual([]);
  });

  it('that come after a failure take the places that it left', async () => {
    const { add, disk, refused } = appending();
    refused.add('b');
    await add('a').written;
    const [b, c] = [add('b'), add('c')];
    await expect(c.written).rejects.toThrow();
    refused.clear();
    const again = add('again');
    expect([b.seq, c.seq, again.seq]).toEqual([2, 3, 2]);
    await again.written;
    expect(disk).toEqual(['acme a', 'acme again']);
    expect(again.hasFailed()).toBe(false);
  });
});
