import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const folder = 'test/fixtures/cometchat';

const read = (name: string): unknown => JSON.parse(readFileSync(`${folder}/${name}`, 'utf8'));

interface Call {
  readonly status: string;
  readonly startedAt?: number;
  readonly endedAt?: number;
  readonly participants: readonly { readonly isJoined: boolean; readonly name?: string }[];
}

describe('the CometChat fixtures', () => {
  it('are valid JSON, every one', () => {
    const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
    expect(names).toHaveLength(9);
    for (const name of names) expect(() => read(name)).not.toThrow();
  });

  it('have the documented list: two calls of 19 s, five participants in the first, two joined', () => {
    const { data } = read('list-calls.json') as { data: Call[] };
    expect(data.map((call) => call.endedAt! - call.startedAt!)).toEqual([19, 19]);
    expect(data[0]?.participants.map(({ isJoined }) => isJoined)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  it('have the documented call: an array of one, initiated, with names', () => {
    const { data } = read('get-call.json') as { data: Call[] };
    expect(data).toHaveLength(1);
    expect(data[0]).toMatchObject({
      status: 'initiated',
      participants: [{ name: 'Iron Man' }, { name: 'Captain America' }],
    });
  });

  it('have a meeting of fifty', () => {
    const { data } = read('c4-fifty-participants.json') as { data: Call[] };
    expect(data[0]?.participants).toHaveLength(50);
  });
});
