import { describe, expect, it } from 'vitest';
import { overflowOf } from '../../../../src/renderer/detail/use-overflow.ts';

describe('a strip of tabs', () => {
  it('has nothing more where everything fits, give or take a pixel of rounding', () => {
    expect(overflowOf({ scrollLeft: 0, scrollWidth: 400, clientWidth: 400 })).toEqual({
      start: false,
      end: false,
    });
    expect(overflowOf({ scrollLeft: 0.5, scrollWidth: 401, clientWidth: 400 })).toEqual({
      start: false,
      end: false,
    });
  });

  it('has more at the end first, in the middle at both, and then at the start', () => {
    const at = (scrollLeft: number) =>
      overflowOf({ scrollLeft, scrollWidth: 600, clientWidth: 400 });
    expect(at(0)).toEqual({ start: false, end: true });
    expect(at(100)).toEqual({ start: true, end: true });
    expect(at(200)).toEqual({ start: true, end: false });
  });
});
