import { FailureError } from '../../failure-error.ts';
import { headerValue } from '../header-value.ts';
import type { Access } from '../provider.ts';

/** What goes into a request, and what must never come out in a message. */
export interface BirdKey {
  readonly headers: Readonly<Record<string, string>>;
  readonly secrets: readonly string[];
}

const typedScheme = /^(AccessKey|Bearer)(?:\s+(.*))?$/i;
/** Header, payload and signature, each base64url: a JSON Web Token. Access keys have no dots. */
const jwt = /^[\w-]+\.[\w-]+\.[\w-]+$/;

/**
 * Newer pages of Bird's documents say `Authorization: AccessKey …`, the older ones `Bearer`.
 * Whoever types the word before the key decides; else a token is a bearer's and a key a key.
 */
export const birdKey = ({ secrets }: Access): BirdKey => {
  const typed = headerValue('accessKey', secrets['accessKey']);
  const [, scheme, rest] = typedScheme.exec(typed) ?? [];
  const token = scheme === undefined ? typed : (rest ?? '').trim();
  if (token === '') throw new FailureError({ kind: 'key-missing' });
  const isBearer = scheme === undefined ? jwt.test(token) : scheme.toLowerCase() === 'bearer';
  const authorization = `${isBearer ? 'Bearer' : 'AccessKey'} ${token}`;
  return { headers: { authorization }, secrets: [token] };
};
