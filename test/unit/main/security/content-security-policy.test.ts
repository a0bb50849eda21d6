import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from '../../../../src/main/security/content-security-policy.ts';

const directives = (): ReadonlyMap<string, readonly string[]> =>
  new Map(
    contentSecurityPolicy('bm9uY2U=')
      .split('; ')
      .map((directive) => {
        const [name = '', ...sources] = directive.split(' ');
        return [name, sources] as const;
      }),
  );

describe('the content security policy', () => {
  it('allows exactly the bundle’s own parts', () => {
    expect(Object.fromEntries(directives())).toEqual({
      'default-src': ["'none'"],
      'script-src': ["'self'"],
      'worker-src': ["'self'"],
      'style-src': ["'self'", "'nonce-bm9uY2U='"],
      'img-src': ["'self'", 'data:'],
      'font-src': ["'self'", 'data:'],
      'media-src': ["'self'"],
      'connect-src': ["'none'"],
      'base-uri': ["'none'"],
      'form-action': ["'none'"],
      'frame-ancestors': ["'none'"],
    });
  });

  it('has no unsafe source, no wildcard and no remote host', () => {
    const sources = [...directives().values()].flat();
    expect(sources.filter((source) => /unsafe|\*|\/\/|http/.test(source))).toEqual([]);
  });
});
