import type { HttpAnswer } from '../http/http.ts';

/** The parts of reading an error that are the same whatever a provider's errors look like. */
export const contentType = (headers: Headers): string =>
  (headers.get('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';

export const isWebPage = ({ headers, body }: HttpAnswer): boolean =>
  /html|xml/.test(contentType(headers)) || /^\s*</u.test(body);

/** The body as JSON, or `null`: an error need not be JSON. */
export const parseError = (body: string): unknown => {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
};

export const property = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Readonly<Record<string, unknown>>)[key]
    : null;

export const word = (value: unknown): string | null => {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value.slice(0, 500) : null;
};

/** What the provider said, fit for the screen: on one line, short, and without any secret. */
export const safeDetail = (
  code: string | null,
  message: string | null,
  secrets: readonly string[],
): string => {
  const said = [message, code === null ? null : `(${code})`].filter((part) => part !== null);
  const withoutSecrets = secrets
    .filter((secret) => secret !== '')
    .reduce((detail, secret) => detail.replaceAll(secret, '•••'), said.join(' '));
  return withoutSecrets.replace(/\p{Cc}+/gu, ' ').slice(0, 300);
};
