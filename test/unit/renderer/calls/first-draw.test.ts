import { describe, expect, it } from 'vitest';
import { createFirstDraw } from '../../../../src/renderer/calls/first-draw.ts';

/** Whether it is over after all that is due has run. */
const isOver = async (over: Promise<void>): Promise<boolean> => {
  let hasEnded = false;
  void over.then(() => {
    hasEnded = true;
  });
  await new Promise(setImmediate);
  return hasEnded;
};

describe('the first calls of an empty list', () => {
  it('are waited for by nobody while no list is empty', async () => {
    const draw = createFirstDraw();
    expect(await isOver(draw.over())).toBe(true);
    draw.begin();
    draw.end();
    expect(await isOver(draw.over())).toBe(true);
  });

  it('are waited for until they are drawn, by all who ask', async () => {
    const draw = createFirstDraw();
    draw.begin();
    draw.begin();
    const asked = [draw.over(), draw.over()] as const;
    expect(await Promise.all(asked.map(isOver))).toEqual([false, false]);
    draw.end();
    expect(await Promise.all(asked.map(isOver))).toEqual([true, true]);
  });

  it('are not waited for without end, when a filter hides whatever comes', async () => {
    const draw = createFirstDraw(1);
    draw.begin();
    await draw.over();
    await draw.over();
  });
});
