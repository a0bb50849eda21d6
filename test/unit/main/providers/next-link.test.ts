import { describe, expect, it } from 'vitest';

import { FailureError } from '../../../../src/main/failure-error.ts';
import { checkedLink, nextLink } from '../../../../src/main/providers/next-link.ts';
import type { Failure } from '../../../../src/shared/failure.ts';

const asked = new URL('https://api.example/v1/users/u-1/calls?size=1000');
const next = (link: string) => nextLink(new Headers({ link }), asked)?.href ?? null;
const second = 'https://api.example/v1/users/u-1/calls?page=1&size=1000';

const failureIn = (work: () => unknown): Failure => {
  try {
    work();
  } catch (error) {
    if (error instanceof FailureError) return error.failure;
    throw error;
  }
  throw new Error('It succeeded.');
};

describe('where a listing goes on', () => {
  it.each([
    [`<${second}>; rel="next"`, second],
    [`<${asked.href}>; rel="first",<${second}>; rel="next"`, second],
    [`<${second}>;rel=next`, second],
    [`<${second}>; rel='next'`, second],
    [`<${second}>; rel="NEXT"`, second],
    [`<${second}>; rel="last next"`, second],
    [`<${second}>; rel='last next'`, second],
    [`<${second}>; title="a, b; c"; rel="next"`, second],
    [
      '<https://api.example/v1/a,b;c?x=1,2>; rel="next", <https://api.example/z>; rel="last"',
      'https://api.example/v1/a,b;c?x=1,2',
    ],
    ['</v1/more?token=%2B%2F>; rel="next"', 'https://api.example/v1/more?token=%2B%2F'],
    ['<?page=2>; rel="next"', 'https://api.example/v1/users/u-1/calls?page=2'],
    ['<https://API.EXAMPLE:443/v1/more>; rel="next"', 'https://api.example/v1/more'],
  ])('%s', (link, expected) => {
    expect(next(link)).toBe(expected);
  });

  it.each(['', ' ', `<${second}>; rel="previous"`, `<${second}>`, `<${second}>; rel="nextish"`])(
    'is nowhere with %j',
    (link) => {
      expect(next(link)).toBeNull();
    },
  );

  it('is nowhere without the header', () => {
    expect(nextLink(new Headers(), asked)).toBeNull();
  });

  it.each([
    `<${second}; rel="next"`,
    'next',
    `<${second}>; rel*=; rel="next"`,
    '<https://>; rel=next',
  ])('cannot be read from %j, which does not pass for the end', (link) => {
    expect(failureIn(() => next(link)).kind).toBe('wrong-shape');
  });

  it('is not the page itself', () => {
    expect(failureIn(() => next(`<${asked.href}>; rel="next"`)).kind).toBe('wrong-shape');
  });

  it.each([
    'https://evil.example/v1/calls',
    'http://api.example/v1/calls',
    'https://api.example:8443/v1/calls',
    '//evil.example/v1/calls',
    'https://user:pass@api.example/v1/calls',
    'https://api.example@evil.example/v1/calls',
    'https://api.example.evil.example/v1/calls',
    'javascript:alert(1)',
    'file:///etc/passwd',
  ])('is not followed to %s', (link) => {
    const failure = { kind: 'redirected', host: 'api.example' };
    expect(failureIn(() => next(`<${link}>; rel="next"`))).toEqual(failure);
    expect(failureIn(() => checkedLink(link, asked))).toEqual(failure);
  });
});
