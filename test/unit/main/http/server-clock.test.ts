import { describe, expect, it } from 'vitest';
import type { Http } from '../../../../src/main/http/http.ts';
import { watchServerClocks } from '../../../../src/main/http/server-clock.ts';

const now = Date.UTC(2026, 5, 30, 12);
const origin = 'https://api.example';

const answering = (date: string | null): Http => ({
  get: () =>
    Promise.resolve({
      status: 200,
      headers: new Headers(date === null ? {} : { date }),
      body: '{}',
    }),
});

const after = async (date: string | null) => {
  const clocks = watchServerClocks(answering(date), { now: () => now, steady: () => 0 });
  const unknown = clocks.nowAt(origin);
  const signal = new AbortController().signal;
  await clocks.http.get({ url: new URL('/calls', origin), headers: {}, signal });
  return { unknown, known: clocks.nowAt(origin), elsewhere: clocks.nowAt('https://b.example') };
};

describe('a provider’s clock', () => {
  it('is unknown before its first answer, and another provider’s stays so', async () => {
    const { unknown, elsewhere } = await after(new Date(now).toUTCString());
    expect([unknown, elsewhere]).toEqual([null, null]);
  });

  it('is believed when it is a day off in either direction', async () => {
    for (const offMs of [-86_400_000, 86_400_000]) {
      expect((await after(new Date(now + offMs).toUTCString())).known).toBe(now + offMs);
    }
  });

  it('is ours where the difference is the answer’s own way, or nothing is said', async () => {
    expect((await after(new Date(now - 3_000).toUTCString())).known).toBe(now);
    expect((await after(null)).known).toBe(now);
    expect((await after('yesterday')).known).toBe(now);
  });

  it('is unknown again once this machine’s clock was set, or it slept, and until the next answer', async () => {
    for (const setByMs of [-36_000_000, 864_000_000]) {
      let [wall, steady] = [now, 0];
      const own = { now: () => wall, steady: () => steady };
      const clocks = watchServerClocks(answering(new Date(now).toUTCString()), own);
      const ask = {
        url: new URL('/calls', origin),
        headers: {},
        signal: new AbortController().signal,
      };
      await clocks.http.get(ask);
      [wall, steady] = [wall + 60_000, steady + 60_000];
      expect(clocks.nowAt(origin)).toBe(now + 60_000);
      wall += setByMs;
      expect(clocks.nowAt(origin)).toBeNull();
      await clocks.http.get(ask);
      expect(clocks.nowAt(origin)).toBe(now);
    }
  });
});
