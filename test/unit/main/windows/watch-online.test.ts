import { describe, expect, it } from 'vitest';
import { watchOnline } from '../../../../src/main/windows/watch-online.ts';

describe('watchOnline', () => {
  it('tells each change and nothing in between', async () => {
    const answers = [true, true, false, false, true];
    const told: boolean[] = [];
    await new Promise<void>((resolve) => {
      const stop = watchOnline(
        () => answers.shift() ?? true,
        (isOnline) => {
          told.push(isOnline);
          if (answers.length > 0) return;
          stop();
          resolve();
        },
        1,
      );
    });
    expect(told).toEqual([false, true]);
  });
});
