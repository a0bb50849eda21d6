import { describe, expect, it } from 'vitest';
import { settledWithin } from '../../../../src/main/windows/settled-within.ts';

describe('settledWithin', () => {
  it('waits for all, failed ones too', async () => {
    const promises = [Promise.resolve(), Promise.reject(new Error('x'))];
    expect(await settledWithin(promises, 10_000)).toBe('settled');
  });

  it('waits no longer than it may', async () => {
    expect(await settledWithin([new Promise(() => undefined)], 5)).toBe('timed-out');
  });
});
