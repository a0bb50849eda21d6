import { baseUrlKey } from '../../shared/provider.ts';
import { isAllowedUrl } from '../http/allowed-url.ts';
import { FailureError } from '../failure-error.ts';

/** Settings that cannot make a request, as the failure the form shows beside the field. */
export const invalidSetting = (field: string, sentence: string): FailureError =>
  new FailureError({ kind: 'invalid-settings', problems: [{ field, sentence }] });

/**
 * The address a person typed instead of the provider's own, or `null` when they left it empty.
 * Throws `invalid-settings` for anything a key should not be sent to.
 */
export const givenBaseUrl = (settings: Readonly<Record<string, string>>): URL | null => {
  const given = (settings[baseUrlKey] ?? '').trim();
  if (given === '') return null;
  // `URL` would quietly repair backslashes, line breaks and missing slashes into another address.
  if (given.length > 2048 || !/^https?:\/\/[^\s\\/?#]/i.test(given) || /[\s\\]/.test(given)) {
    throw invalidSetting(baseUrlKey, 'Enter a whole address, such as https://api.example.com/v3.');
  }
  const url = parse(given);
  if (url.username !== '' || url.password !== '') {
    throw invalidSetting(baseUrlKey, 'Leave user name and password out of the address.');
  }
  if (!isAllowedUrl(url)) {
    throw invalidSetting(
      baseUrlKey,
      'Use https. Plain http is possible only to this computer (localhost), because the key would travel unencrypted.',
    );
  }
  if (/[?#]/.test(given)) {
    throw invalidSetting(baseUrlKey, 'Leave out everything from the ? or # on.');
  }
  return url;
};

/** An address without a slash at the end; one that is a bare origin gets the API's own path. */
export const withApiPath = (url: URL, apiPath: string): URL => {
  const path = url.pathname.replace(/\/+$/, '');
  return new URL(path === '' ? apiPath : path, url);
};

const parse = (given: string): URL => {
  try {
    return new URL(given);
  } catch {
    throw invalidSetting(baseUrlKey, 'This is not a web address. Check it for typing errors.');
  }
};
