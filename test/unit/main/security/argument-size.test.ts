import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAcceptablySized } from '../../../../src/main/security/argument-size.ts';

const limit = 64 * 1024;

describe('isAcceptablySized', () => {
  it('counts a string by its bytes, not its characters', () => {
    expect(isAcceptablySized(['x'.repeat(60_000)], limit)).toBe(true);
    expect(isAcceptablySized(['x'.repeat(70_000)], limit)).toBe(false);
    expect(isAcceptablySized(['€'.repeat(30_000)], limit)).toBe(false);
  });

  it('counts keys as well as values', () => {
    expect(isAcceptablySized({ ['k'.repeat(70_000)]: 1 }, limit)).toBe(false);
  });

  it('counts many small things and long binary ones', () => {
    expect(isAcceptablySized(Array(40_000).fill(0), limit)).toBe(false);
    expect(isAcceptablySized(new Uint8Array(70_000), limit)).toBe(false);
    expect(isAcceptablySized(Array(4_000_000_000), limit)).toBe(false);
  });

  it('ends on a cycle and on a nesting of 100,000', () => {
    const cycle: unknown[] = [];
    cycle.push(cycle);
    let deep: unknown = 0;
    for (let i = 0; i < 100_000; i++) deep = [deep];
    expect(isAcceptablySized(cycle, limit)).toBe(false);
    expect(isAcceptablySized(deep, limit)).toBe(false);
  });

  it('refuses an own __proto__ key at any depth', () => {
    expect(isAcceptablySized(JSON.parse('[{"a":{"__proto__":{"x":1}}}]'), limit)).toBe(false);
    expect(isAcceptablySized([{ a: {} }], limit)).toBe(true);
  });

  it('takes every JSON value of a fifth of the limit', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const bytes = Buffer.byteLength(JSON.stringify(value));
        if (JSON.stringify(value).includes('__proto__')) return true;
        return isAcceptablySized(value, bytes * 5 + 10);
      }),
    );
  });
});
