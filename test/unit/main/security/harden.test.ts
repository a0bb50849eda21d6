import { EventEmitter } from 'node:events';
import type { Session, WebContents } from 'electron';
import { describe, expect, it } from 'vitest';
import { hardenContents } from '../../../../src/main/security/harden-contents.ts';
import { hardenSession } from '../../../../src/main/security/harden-session.ts';
import { isLoadable } from '../../../../src/main/security/request-filter.ts';

type Handler = (...args: readonly unknown[]) => unknown;

/** Stands where Electron's object would, keeping what is registered on it. */
const recorder = (...setters: readonly string[]) => {
  const set = new Map<string, Handler>();
  const target = Object.assign(
    new EventEmitter(),
    Object.fromEntries(setters.map((name) => [name, (handler: Handler) => set.set(name, handler)])),
  );
  return { set, target };
};

const prevented = (target: EventEmitter, event: string): boolean => {
  let isPrevented = false;
  target.emit(event, { preventDefault: () => (isPrevented = true) });
  return isPrevented;
};

const answer = (handler: Handler | undefined, ...before: readonly unknown[]): unknown => {
  let given: unknown = 'nothing';
  handler?.(...before, (value: unknown) => (given = value));
  return given;
};

describe('hardenContents', () => {
  const { set, target } = recorder('setWindowOpenHandler');
  hardenContents(target as unknown as WebContents);

  it.each(['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'])(
    'prevents %s',
    (event) => {
      expect(prevented(target, event)).toBe(true);
    },
  );

  it('opens no window', () => {
    expect(set.get('setWindowOpenHandler')?.({ url: 'app://bundle/' })).toEqual({ action: 'deny' });
  });
});

describe('hardenSession', () => {
  const { set, target } = recorder(
    'setPermissionRequestHandler',
    'setPermissionCheckHandler',
    'setDevicePermissionHandler',
    'setDisplayMediaRequestHandler',
    'setSpellCheckerEnabled',
  );
  const web = recorder('onBeforeRequest');
  hardenSession(Object.assign(target, { webRequest: web.target }) as unknown as Session);

  it('grants no permission, asked for or looked up', () => {
    expect(answer(set.get('setPermissionRequestHandler'), null, 'media')).toBe(false);
    expect(set.get('setPermissionCheckHandler')?.(null, 'clipboard-read')).toBe(false);
    expect(set.get('setDevicePermissionHandler')?.({ deviceType: 'hid' })).toBe(false);
    expect(answer(set.get('setDisplayMediaRequestHandler'), {})).toBeNull();
  });

  it('lets nothing be downloaded', () => {
    expect(prevented(target, 'will-download')).toBe(true);
  });

  it('cancels what is not the bundle', () => {
    const request = web.set.get('onBeforeRequest');
    expect(answer(request, { url: 'https://example.com/' })).toEqual({ cancel: true });
    expect(answer(request, { url: 'app://bundle/index.html' })).toEqual({ cancel: false });
  });
});

describe('isLoadable', () => {
  it.each([
    'https://example.com/',
    'http://127.0.0.1:1/',
    'ws://127.0.0.1/',
    'file:///etc/passwd',
    'app://other/index.html',
    'data:text/html,x',
    'javascript:1',
    '',
  ])('%s is not', (url) => {
    expect(isLoadable(url)).toBe(false);
  });

  it('the developer tools are', () => {
    expect(isLoadable('devtools://devtools/bundled/devtools_app.html')).toBe(true);
  });
});
