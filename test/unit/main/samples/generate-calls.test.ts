import { describe, expect, it } from 'vitest';
import { generateCalls } from '../../../../src/main/samples/generate-calls.ts';

const until = Date.UTC(2026, 2, 12, 15, 30);
const hour = 3_600_000;

const ids = (options: { seed: number; count: number; until: number }) => {
  const calls = generateCalls(options);
  return Array.from({ length: options.count }, (_, n) => calls.sessionId(n));
};

describe('generated calls', () => {
  it('are the same for the same seed, count and moment', () => {
    const [a, b] = [1, 1].map((seed) => generateCalls({ seed, count: 500, until }));
    const all = (calls = a!) => Array.from({ length: 500 }, (_, n) => calls.at(n));
    expect(all(a)).toEqual(all(b));
  });

  it('are other calls for another seed', () => {
    const mine = new Set(ids({ seed: 1, count: 200, until }));
    expect(ids({ seed: 2, count: 200, until }).some((id) => mine.has(id))).toBe(false);
  });

  it('never share an id, 100,000 of them', () => {
    expect(new Set(ids({ seed: 3, count: 100_000, until })).size).toBe(100_000);
  });

  it('come newest first and none after the moment they are looked at', () => {
    const calls = generateCalls({ seed: 4, count: 20_000, until });
    const seconds = Array.from({ length: 20_000 }, (_, n) => calls.initiatedAt(n));
    expect(seconds).toEqual(seconds.toSorted((a, b) => b - a));
    expect(seconds[0]).toBeLessThanOrEqual(until / 1000);
    expect(calls.at(777)).toMatchObject({
      initiatedAt: seconds[777],
      sessionId: calls.sessionId(777),
    });
  });

  it('are found again by their id, and nothing is found by any other', () => {
    const calls = generateCalls({ seed: 5, count: 3000, until });
    for (const index of [0, 1, 1499, 2999])
      expect(calls.byId(calls.at(index).sessionId)).toEqual(calls.at(index));
    const known = calls.at(10).sessionId;
    const forged = known.slice(0, -1) + (known.endsWith('0') ? '1' : '0');
    for (const id of ['', 'v1.us.77.none', forged]) expect(calls.byId(id)).toBeNull();
    expect(generateCalls({ seed: 6, count: 3000, until }).byId(known)).toBeNull();
  });

  it('keep their ids when looked at later, with newer ones on top', () => {
    const before = ids({ seed: 7, count: 2000, until });
    const later = ids({ seed: 7, count: 2000, until: until + 24 * hour });
    const arrived = later.indexOf(before[0]!);
    expect(arrived).toBeGreaterThan(10);
    expect(later.slice(arrived)).toEqual(before.slice(0, 2000 - arrived));
  });

  it('end once they have been going on', () => {
    const now = generateCalls({ seed: 8, count: 2000, until });
    const later = generateCalls({ seed: 8, count: 2000, until: until + 72 * hour });
    const ongoing = Array.from({ length: 30 }, (_, n) => now.at(n)).filter(
      (call) => call.status === 'ongoing',
    );
    expect(ongoing.length).toBeGreaterThan(0);
    for (const call of ongoing)
      expect(later.byId(call.sessionId)).toMatchObject({
        status: 'ended',
        startedAt: call.startedAt,
        initiator: call.initiator,
      });
  });

  it('are a million without a list: any of them is there at once', () => {
    const calls = generateCalls({ seed: 9, count: 1_000_000, until });
    const last = calls.at(999_999);
    expect(last.initiatedAt).toBeLessThan(calls.at(0).initiatedAt);
    expect(calls.byId(last.sessionId)).toEqual(last);
    expect(calls.firstNotAfter(last.initiatedAt)).toBeGreaterThan(999_990);
  });

  it('refuse an index that is not there', () => {
    const calls = generateCalls({ seed: 1, count: 3, until });
    for (const index of [-1, 3, Number.NaN]) expect(() => calls.at(index)).toThrow(RangeError);
  });

  it('may be none', () => {
    const calls = generateCalls({ seed: 1, count: 0, until });
    expect(calls.firstNotAfter(2_000_000_000)).toBe(0);
    expect(calls.byId('v1.us.77.a1')).toBeNull();
  });
});
