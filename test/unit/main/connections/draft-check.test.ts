import { describe, expect, it } from 'vitest';

import { cleanSecrets, cleanSettings } from '../../../../src/main/connections/draft-answers.ts';
import { checkDraft } from '../../../../src/main/connections/draft-check.ts';
import type { ConnectionDraft } from '../../../../src/shared/connection.ts';
import { connection, draft } from './draft.ts';

const fieldsOf = (problems: readonly { readonly field: string }[]) =>
  problems.map(({ field }) => field);
const settings = { appId: '2574867aa2e6e417', region: 'eu' };

describe('a new connection', () => {
  it('with everything in it has no problem', () => {
    expect(checkDraft(draft(), null)).toEqual([]);
  });

  it.each<[Partial<ConnectionDraft>, string, string]>([
    [{ name: ' ' }, 'name', 'Give the connection a name.'],
    [{ name: 'a\nb' }, 'name', 'Use a name of at most 100 characters on one line.'],
    [{ settings: { region: 'eu' } }, 'appId', 'Enter the App ID.'],
    [{ settings: { appId: 'abcd' } }, 'region', 'Choose the Region.'],
    [{ settings: { appId: 'abcd', region: 'asia' } }, 'region', 'Choose one of us, eu, in.'],
    [
      { settings: { appId: 'us.evil.com/', region: 'eu' } },
      'appId',
      'An App ID has 4 to 40 letters and digits and nothing else.',
    ],
    [{ secrets: {} }, 'apiKey', 'Enter the API key.'],
    [{ secrets: { apiKey: ' ' } }, 'apiKey', 'Enter the API key.'],
    [
      { secrets: { apiKey: 'a\nb' } },
      'apiKey',
      'There is a character in it that cannot be sent. Paste it again.',
    ],
    [
      { secrets: { apiKey: 'a'.repeat(2_000) } },
      'apiKey',
      'This is longer than any real value. Paste it again.',
    ],
  ])('%j has one problem, in %s', (change, field, sentence) => {
    expect(checkDraft(draft(change), null)).toEqual([{ field, sentence }]);
  });

  it('may not lead elsewhere over http', () => {
    const problems = checkDraft(
      draft({ settings: { ...settings, baseUrl: 'http://evil.example' } }),
      null,
    );
    expect(fieldsOf(problems)).toEqual(['baseUrl']);
    expect(problems[0]?.sentence).toContain('Use https.');
  });

  it('names every field that has a problem', () => {
    const problems = checkDraft(draft({ name: '', settings: {}, secrets: {} }), null);
    expect(fieldsOf(problems)).toEqual(['name', 'appId', 'region', 'apiKey']);
  });
});

describe('an edited connection', () => {
  const kept: Partial<ConnectionDraft> = { id: connection().id, secrets: {} };

  it('keeps its key when name or viewer change', () => {
    const changed = draft({ ...kept, name: 'New', settings: { ...settings, onBehalfOf: 'zoe' } });
    expect(checkDraft(changed, connection())).toEqual([]);
  });

  it('keeps its key when the App ID changes only its case', () => {
    const changed = draft({ ...kept, settings: { ...settings, appId: '2574867AA2E6E417' } });
    expect(checkDraft(changed, connection())).toEqual([]);
  });

  it.each([
    { ...settings, appId: 'another1' },
    { ...settings, region: 'us' },
    { ...settings, baseUrl: 'https://evil.example' },
  ])('needs its key again when it would go elsewhere: %j', (elsewhere) => {
    const problems = checkDraft(draft({ ...kept, settings: elsewhere }), connection());
    expect(problems).toEqual([
      {
        field: 'apiKey',
        sentence:
          'Enter the API key again: the stored one is only for the address it was saved with.',
      },
    ]);
    const secrets = { apiKey: 'typed' };
    expect(checkDraft(draft({ ...kept, settings: elsewhere, secrets }), connection())).toEqual([]);
  });

  it('needs a key when none is stored', () => {
    const problems = checkDraft(draft(kept), connection({ hasKey: false }));
    expect(fieldsOf(problems)).toEqual(['apiKey']);
  });

  it('cannot be the sample calls', () => {
    const problems = checkDraft(draft(kept), connection({ isSample: true }));
    expect(fieldsOf(problems)).toEqual(['name']);
  });
});

describe('what is kept of a draft', () => {
  it('is what the form asks for, trimmed', () => {
    const messy = draft({
      settings: { appId: ' abcd ', region: 'us', apiKey: 'leak', other: 'x', onBehalfOf: '  ' },
      secrets: { apiKey: ' k\n', other: 'x' },
    });
    expect(cleanSettings(messy)).toEqual({ appId: 'abcd', region: 'us' });
    expect(cleanSecrets(messy)).toEqual({ apiKey: 'k' });
  });
});
