import { describe, expect, it } from 'vitest';

import {
  answerOf,
  draftOf,
  initialValues,
  withAnswer,
} from '../../../../src/renderer/connections/form-values.ts';
import type { Connection } from '../../../../src/shared/connection.ts';

const stored: Connection = {
  id: 'c1',
  provider: 'cometchat',
  name: 'Support',
  settings: { appId: '2650aa11bb22', region: 'eu', baseUrl: 'http://127.0.0.1:8080/v3' },
  createdAt: 0,
  isSample: false,
  hasKey: true,
  colour: 'blue',
  isPaused: false,
};

describe('the connection form', () => {
  it('starts a new connection with the first region chosen, as the screen shows it', () => {
    const values = initialValues(null);
    expect(answerOf(values, 'region')).toBe('us');
    expect(draftOf(values, undefined).settings).toEqual({ region: 'us' });
  });

  it('shows what is stored, except the key', () => {
    const values = initialValues(stored);
    expect(answerOf(values, 'appId')).toBe('2650aa11bb22');
    expect(answerOf(values, 'baseUrl')).toBe('http://127.0.0.1:8080/v3');
    expect(answerOf(values, 'apiKey')).toBe('');
  });

  it('sends no secret when the key field was left empty, which keeps the stored one', () => {
    expect(draftOf(initialValues(stored), 'c1')).toEqual({
      id: 'c1',
      provider: 'cometchat',
      name: 'Support',
      settings: stored.settings,
      secrets: {},
      acceptsWeakKeyStorage: false,
    });
  });

  it('sends secrets apart from settings, and both trimmed', () => {
    const values = {
      ...initialValues(null),
      name: '  Support ',
      answers: {
        cometchat: { appId: ' 2650aa11bb22 ', region: 'in', apiKey: ' k1\n', onBehalfOf: '  ' },
      },
    };
    expect(draftOf(values, undefined)).toEqual({
      provider: 'cometchat',
      name: 'Support',
      settings: { appId: '2650aa11bb22', region: 'in' },
      secrets: { apiKey: 'k1' },
      acceptsWeakKeyStorage: false,
    });
  });

  it('sends nothing that this provider does not ask for', () => {
    const values = {
      ...initialValues(null),
      answers: { cometchat: { appId: 'abcd', accountId: '9' } },
    };
    expect(draftOf(values, undefined).settings).toEqual({ appId: 'abcd', region: 'us' });
  });

  it('keeps the name and each provider’s own answers when another provider is chosen', () => {
    const named = { ...initialValues(null), name: 'Support' };
    const typed = withAnswer(named, 'baseUrl', 'http://127.0.0.1:8080/v3');
    const switched = { ...typed, provider: 'bird' as const };
    expect(draftOf(switched, undefined)).toMatchObject({ name: 'Support', settings: {} });
    expect(answerOf({ ...switched, provider: 'cometchat' }, 'baseUrl')).toBe(
      'http://127.0.0.1:8080/v3',
    );
  });
});
