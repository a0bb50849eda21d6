import { FailureError } from '../failure-error.ts';
import { invalidSetting } from './given-base-url.ts';
import { headerValue } from './header-value.ts';

export interface Credential {
  /** The form's field it comes from, for the sentence beside it. */
  readonly field: string;
  readonly value: string | undefined;
}

export interface BasicAuth {
  readonly headers: Readonly<Record<string, string>>;
  /** In every form in which a provider could quote them back. */
  readonly secrets: readonly string[];
}

/** HTTP Basic (RFC 7617). Throws `invalid-settings` and `key-missing`. */
export const basicAuth = (user: Credential, password: Credential): BasicAuth => {
  const name = headerValue(user.field, user.value);
  const secret = headerValue(password.field, password.value);
  if (name === '' || secret === '') throw new FailureError({ kind: 'key-missing' });
  if (name.includes(':')) {
    throw invalidSetting(user.field, 'There is a colon in it. Paste only the part before it.');
  }
  const token = Buffer.from(`${name}:${secret}`).toString('base64');
  return { headers: { authorization: `Basic ${token}` }, secrets: [token, secret] };
};
