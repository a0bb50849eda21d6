import type { Failure } from '../../shared/failure.ts';
import { isLoopback } from './allowed-url.ts';
import { errorCodes, saysRedirect } from './error-codes.ts';

/** What was going on when a request failed. */
export interface Circumstances {
  readonly url: URL;
  readonly isOnline: boolean;
  /** Whether the answer's headers had come. After them a broken connection is a cut body. */
  readonly phase: 'headers' | 'body';
  readonly elapsedMs: number;
}

const dns = /^(ENOTFOUND|EAI_\w+|ERR_NAME_\w+|ERR_DNS_(?!TIMED_OUT)\w+)$/;
const timeout = /^(ETIMEDOUT|UND_ERR_(CONNECT|HEADERS|BODY)_TIMEOUT|ERR_(\w+_)?TIMED_OUT)$/;
const certificate =
  /^(ERR_CERT\w*|CERT_\w+|CRL_\w+|(DEPTH_ZERO_)?SELF_SIGNED_CERT\w*|UNABLE_TO_\w+|ERR_TLS_CERT\w+|HOSTNAME_MISMATCH|INVALID_CA|ERR_SSL_(PINNED\w+|OBSOLETE\w+))$/;
const redirect = /^(ERR_TOO_MANY_REDIRECTS|ERR_UNSAFE_REDIRECT|ERR_INVALID_REDIRECT)$/;
/** A body that is known to be incomplete, whatever the phase Chromium reports it in. */
const cutBody =
  /^(ERR_CONTENT_LENGTH_MISMATCH|ERR_INCOMPLETE_CHUNKED_ENCODING|ERR_CONTENT_DECODING_FAILED|UND_ERR_RES_CONTENT_LENGTH_MISMATCH|Z_\w+)$/;
const offline = /^ERR_INTERNET_DISCONNECTED$/;

/**
 * Names a network error. Pure; the detail is never more than an error code, because messages of
 * both network stacks may quote a header's value and with it the key.
 */
export const toFailure = (error: unknown, circumstances: Circumstances): Failure => {
  const { url, isOnline, phase, elapsedMs } = circumstances;
  const host = url.host;
  const codes = errorCodes(error);
  const has = (pattern: RegExp) => codes.find((code) => pattern.test(code));

  if (saysRedirect(error) || has(redirect) !== undefined) return { kind: 'redirected', host };
  const untrusted = has(certificate);
  if (untrusted !== undefined) return { kind: 'certificate', host, detail: untrusted };
  if (has(offline) !== undefined) return { kind: 'offline' };
  const timedOut: Failure = { kind: 'timed-out', host, seconds: Math.round(elapsedMs / 1000) };
  if (phase === 'body') return has(timeout) === undefined ? { kind: 'cut-short' } : timedOut;
  if (has(cutBody) !== undefined) return { kind: 'cut-short' };
  if (!isOnline && !isLoopback(url)) return { kind: 'offline' };
  if (has(dns) !== undefined) return { kind: 'host-not-found', host };
  if (has(timeout) !== undefined) return timedOut;
  return { kind: 'unreachable', host, detail: codes.at(-1) ?? 'no answer' };
};
