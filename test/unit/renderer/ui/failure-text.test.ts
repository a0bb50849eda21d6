import { describe, expect, it } from 'vitest';

import type { Failure } from '../../../../src/shared/failure.ts';
import { providerForms } from '../../../../src/shared/provider.ts';
import { failureText } from '../../../../src/renderer/ui/failure-text.ts';

type Kind = Failure['kind'];

const host = 'app1.call-eu.cometchat.io';
const key = '0123456789abcdef0123456789abcdef01234567';

/** One of each kind: a new kind does not compile until it stands here too. */
const oneOfEach: { readonly [K in Kind]: Extract<Failure, { readonly kind: K }> } = {
  offline: { kind: 'offline' },
  'host-not-found': { kind: 'host-not-found', host },
  unreachable: { kind: 'unreachable', host, detail: 'ECONNREFUSED' },
  certificate: { kind: 'certificate', host, detail: 'CERT_HAS_EXPIRED' },
  'timed-out': { kind: 'timed-out', host, seconds: 30 },
  redirected: { kind: 'redirected', host },
  'key-refused': { kind: 'key-refused', code: 'AUTH_ERR_APIKEY_NOT_FOUND' },
  'key-lacks-permission': { kind: 'key-lacks-permission', code: 'AUTH_ERR_NO_ACCESS' },
  'account-not-found': { kind: 'account-not-found', code: null },
  'call-not-found': { kind: 'call-not-found', callId: 'v1.us.77.a1' },
  'rate-limited': { kind: 'rate-limited', retryAt: null },
  'range-refused': { kind: 'range-refused', status: 422, detail: 'Invalid time range to filter' },
  'bad-request': { kind: 'bad-request', status: 400, detail: `apikey ${key} is not valid` },
  'server-error': { kind: 'server-error', status: 500 },
  'not-the-api': { kind: 'not-the-api', contentType: 'text/html' },
  'wrong-shape': { kind: 'wrong-shape', detail: `data: expected array, got ${key}` },
  'cut-short': { kind: 'cut-short' },
  'too-large': { kind: 'too-large', limitBytes: 32_000_000 },
  'recording-gone': { kind: 'recording-gone' },
  'recording-not-ready': { kind: 'recording-not-ready' },
  'link-expired': { kind: 'link-expired', host },
  'recording-elsewhere': { kind: 'recording-elsewhere', host },
  'not-a-recording': { kind: 'not-a-recording', host },
  'recording-too-large': { kind: 'recording-too-large', limitBytes: 2 ** 30 },
  'key-missing': { kind: 'key-missing' },
  'key-unreadable': { kind: 'key-unreadable' },
  'weak-key-storage': { kind: 'weak-key-storage' },
  'invalid-settings': {
    kind: 'invalid-settings',
    problems: [{ field: 'appId', sentence: 'An App ID has 4 to 40 letters and digits.' }],
  },
  'connection-not-found': { kind: 'connection-not-found' },
  'connection-paused': { kind: 'connection-paused' },
  'already-syncing': { kind: 'already-syncing' },
  'disk-full': { kind: 'disk-full', neededBytes: 5_000_000 },
  file: { kind: 'file', path: '/home/anna/calls.csv', detail: 'EACCES' },
  cancelled: { kind: 'cancelled' },
  internal: { kind: 'internal', detail: `TypeError at ${key}` },
};

const about = { provider: 'CometChat', connection: 'Support' };
const all = Object.values(oneOfEach);
const words = (failure: Failure): string => Object.values(failureText(failure, about)).join(' ');

describe('the sentences of a failure', () => {
  it('differ for every kind', () => {
    const sentences = all.map((failure) => failureText(failure, about).sentence);
    expect(new Set(sentences).size).toBe(all.length);
  });

  it('have a title of their own for every kind', () => {
    expect(new Set(all.map((failure) => failureText(failure, about).title)).size).toBe(all.length);
  });

  it.each(all)('say what happened and what to do next, in whole sentences: $kind', (failure) => {
    const { sentence, whatNext } = failureText(failure, about);
    expect(sentence).toMatch(/^[A-Za-z0-9“].*\.$/);
    expect(whatNext).toMatch(/^[A-Z].*\.$/);
    expect(sentence + whatNext).not.toContain('!');
  });

  it.each(all.filter((failure) => 'host' in failure))('name the host: $kind', (failure) => {
    expect(failureText(failure, about).sentence).toContain(host);
  });

  it.each([
    'key-refused',
    'key-lacks-permission',
    'server-error',
    'not-the-api',
    'wrong-shape',
  ] as const)('name the provider: %s', (kind) => {
    expect(failureText(oneOfEach[kind], about).sentence).toContain('CometChat');
  });

  it.each(all)('speak of the provider where nobody knows its name: $kind', (failure) => {
    const { sentence } = failureText(failure, { provider: null, connection: null });
    expect(sentence).not.toMatch(/null|undefined|CometChat/);
  });

  it.each(all)('never repeat a key: $kind', (failure) => {
    expect(words(failure)).not.toContain(key);
  });

  it('keep the path and the reason of what was hidden', () => {
    expect(failureText(oneOfEach['wrong-shape'], about).detail).toBe('data: expected array, got …');
  });

  it('point at the parts that a CometChat address is made of when its host is unknown', () => {
    expect(failureText(oneOfEach['host-not-found'], about).whatNext).toMatch(/App ID.*Region/);
  });

  it('promise that a refused key costs nothing that is stored', () => {
    expect(failureText(oneOfEach['key-refused'], about).whatNext).toContain('already stored stays');
  });

  it.each(Object.values(providerForms))(
    'name what $name calls an account, each in its own words',
    ({ name, fields }) => {
      const labels = fields.map(({ label }) => label);
      const inForm = { provider: name, connection: null };
      for (const kind of ['key-refused', 'key-lacks-permission', 'account-not-found'] as const) {
        const { sentence, whatNext } = failureText(oneOfEach[kind], inForm);
        expect(sentence + whatNext).toMatch(/^[A-Z].*\.$/);
      }
      const { sentence } = failureText(oneOfEach['account-not-found'], inForm);
      expect(labels.some((label) => sentence.includes(label))).toBe(true);
    },
  );

  it('promise that nothing was saved while the form is still open', () => {
    const inForm = { provider: 'Bird', connection: null, isUnsaved: true };
    expect(failureText(oneOfEach['key-refused'], inForm).whatNext).toContain(
      'Nothing has been saved',
    );
  });
});
