import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolveBundlePath } from '../../../../src/main/security/resolve-bundle-path.ts';

const root = resolve('/opt/callshelf/out/renderer');

describe('resolveBundlePath', () => {
  it.each([
    ['app://bundle/index.html', 'index.html'],
    ['app://bundle/', 'index.html'],
    ['app://bundle', 'index.html'],
    ['app://bundle/assets/index-BxK_9-2.js', 'assets/index-BxK_9-2.js'],
    ['app://bundle/assets/worker.js?url#top', 'assets/worker.js'],
    ['app://bundle/assets/%69ndex.css', 'assets/index.css'],
    // The URL parser takes dot segments away, encoded ones too; what remains is inside the root.
    ['app://bundle/../../etc/passwd', 'etc/passwd'],
    ['app://bundle/%2e%2e/%2E%2E/etc/passwd', 'etc/passwd'],
    ['app://bundle/assets/./../index.html', 'index.html'],
  ])('%s is %s inside the root', (url, file) => {
    expect(resolveBundlePath(root, url)).toBe(join(root, file));
  });

  it.each([
    ['a parent with an encoded slash', 'app://bundle/..%2fsecret'],
    ['parents with encoded slashes', 'app://bundle/assets/..%2F..%2F..%2Fetc%2Fpasswd'],
    ['an encoded backslash', 'app://bundle/..%5c..%5cwindows%5cwin.ini'],
    ['a backslash', 'app://bundle/..\\..\\windows\\win.ini'],
    ['a doubly encoded parent', 'app://bundle/%252e%252e%252fsecret'],
    ['a NUL', 'app://bundle/index.html%00.png'],
    ['a line feed', 'app://bundle/index%0a.html'],
    ['an empty first part', 'app://bundle//etc/passwd'],
    ['an empty part within', 'app://bundle/assets//index.js'],
    ['a path that looks like a host', 'app://bundle//evil.example/index.html'],
    ['a trailing slash', 'app://bundle/assets/'],
    ['a drive letter', 'app://bundle/C:/Windows/win.ini'],
    ['an encoded drive letter', 'app://bundle/C%3A/Windows/win.ini'],
    ['an alternate data stream', 'app://bundle/index.html::$DATA'],
    ['a hidden file', 'app://bundle/.env'],
    ['three dots', 'app://bundle/.../index.html'],
    ['broken percent encoding', 'app://bundle/%E0%A4%A'],
    ['overlong UTF-8 of a dot', 'app://bundle/%c0%ae%c0%ae/secret'],
    ['a full-width full stop', 'app://bundle/．．/secret'],
    ['a space', 'app://bundle/index%20.html'],
    ['a host in capitals', 'app://BUNDLE/index.html'],
    ['another host', 'app://evil/index.html'],
    ['a host that begins alike', 'app://bundle.evil.example/index.html'],
    ['a host with a trailing dot', 'app://bundle./index.html'],
    ['a port', 'app://bundle:80/index.html'],
    ['a user', 'app://user@bundle/index.html'],
    ['a user and a password', 'app://bundle:x@evil/index.html'],
    ['no host', 'app:///index.html'],
    ['an opaque path', 'app:bundle/index.html'],
    ['another scheme', 'file:///opt/callshelf/out/renderer/index.html'],
    ['http', 'http://bundle/index.html'],
    ['no URL at all', 'index.html'],
    ['the empty string', ''],
  ])('%s is refused', (_what, url) => {
    expect(resolveBundlePath(root, url)).toBeNull();
  });

  it('never leaves the root, whatever the path', () => {
    const piece = fc.constantFrom(
      '..',
      '.',
      '/',
      '%2f',
      '%5c',
      '\\',
      '%00',
      'a',
      '%2e',
      '%25',
      ':',
    );
    const path = fc.array(fc.oneof(piece, fc.string()), { maxLength: 12 });
    fc.assert(
      fc.property(path, (pieces) => {
        const file = resolveBundlePath(root, `app://bundle/${pieces.join('')}`);
        return file === null || file.startsWith(`${root}/`);
      }),
      { numRuns: 2_000 },
    );
  });
});
