import { describe, expect, it } from 'vitest';
import { isTrustedSender } from '../../../../src/main/security/sender.ts';

describe('isTrustedSender', () => {
  it('the main frame of our page may ask', () => {
    expect(isTrustedSender({ url: 'app://bundle/index.html', isMainFrame: true })).toBe(true);
    expect(isTrustedSender({ url: 'app://bundle/index.html#x', isMainFrame: true })).toBe(true);
  });

  it('a frame that is gone may not', () => {
    expect(isTrustedSender(null)).toBe(false);
  });

  it('a frame within our page may not, even from our own address', () => {
    expect(isTrustedSender({ url: 'app://bundle/index.html', isMainFrame: false })).toBe(false);
  });

  it.each([
    '',
    'about:blank',
    'about:srcdoc',
    'null',
    'data:text/html,x',
    'blob:app://bundle/1',
    'app://bundle.evil.example/index.html',
    'app://BUNDLE/index.html',
    'app://bundle:1/index.html',
    'app://x@bundle/index.html',
    'app:bundle',
    'https://bundle/index.html',
    'file:///index.html',
    'devtools://devtools/bundled/devtools_app.html',
  ])('%s may not', (url) => {
    expect(isTrustedSender({ url, isMainFrame: true })).toBe(false);
  });
});
