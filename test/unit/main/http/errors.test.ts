import { describe, expect, it } from 'vitest';

import { toFailure, type Circumstances } from '../../../../src/main/http/errors.ts';

const online: Circumstances = {
  url: new URL('https://api.example.com/v3'),
  isOnline: true,
  phase: 'headers',
  elapsedMs: 20_400,
};

const nodeError = (code: string) =>
  new TypeError('fetch failed', { cause: Object.assign(new Error('why'), { code }) });
const chromiumError = (name: string) => new Error(`net::${name}`);

describe('the errors of both network stacks', () => {
  it.each([
    [nodeError('ENOTFOUND'), 'host-not-found'],
    [nodeError('EAI_AGAIN'), 'host-not-found'],
    [chromiumError('ERR_NAME_NOT_RESOLVED'), 'host-not-found'],
    [nodeError('ECONNREFUSED'), 'unreachable'],
    [nodeError('ECONNRESET'), 'unreachable'],
    [nodeError('UND_ERR_SOCKET'), 'unreachable'],
    [nodeError('ENETUNREACH'), 'unreachable'],
    [chromiumError('ERR_CONNECTION_REFUSED'), 'unreachable'],
    [chromiumError('ERR_CONNECTION_CLOSED'), 'unreachable'],
    [chromiumError('ERR_PROXY_CONNECTION_FAILED'), 'unreachable'],
    [chromiumError('ERR_SSL_PROTOCOL_ERROR'), 'unreachable'],
    [chromiumError('ERR_SSL_CLIENT_AUTH_CERT_NEEDED'), 'unreachable'],
    [chromiumError('ERR_NETWORK_CHANGED'), 'unreachable'],
    [nodeError('CERT_HAS_EXPIRED'), 'certificate'],
    [nodeError('DEPTH_ZERO_SELF_SIGNED_CERT'), 'certificate'],
    [nodeError('SELF_SIGNED_CERT_IN_CHAIN'), 'certificate'],
    [nodeError('UNABLE_TO_VERIFY_LEAF_SIGNATURE'), 'certificate'],
    [nodeError('ERR_TLS_CERT_ALTNAME_INVALID'), 'certificate'],
    [chromiumError('ERR_CERT_DATE_INVALID'), 'certificate'],
    [chromiumError('ERR_CERT_AUTHORITY_INVALID'), 'certificate'],
    [nodeError('ETIMEDOUT'), 'timed-out'],
    [nodeError('UND_ERR_CONNECT_TIMEOUT'), 'timed-out'],
    [nodeError('UND_ERR_HEADERS_TIMEOUT'), 'timed-out'],
    [chromiumError('ERR_TIMED_OUT'), 'timed-out'],
    [chromiumError('ERR_CONNECTION_TIMED_OUT'), 'timed-out'],
    [chromiumError('ERR_INTERNET_DISCONNECTED'), 'offline'],
    [new TypeError('fetch failed', { cause: new Error('unexpected redirect') }), 'redirected'],
    [new Error("Attempted to redirect, but redirect policy was 'error'"), 'redirected'],
    [new Error('Redirect was cancelled'), 'redirected'],
    [chromiumError('ERR_TOO_MANY_REDIRECTS'), 'redirected'],
    [chromiumError('ERR_CONTENT_LENGTH_MISMATCH'), 'cut-short'],
    [chromiumError('ERR_INCOMPLETE_CHUNKED_ENCODING'), 'cut-short'],
    [chromiumError('ERR_CONTENT_DECODING_FAILED'), 'cut-short'],
    [new DOMException('This operation was aborted', 'AbortError'), 'unreachable'],
    ['a string', 'unreachable'],
    [null, 'unreachable'],
  ])('%s means %s', (error, kind) => {
    expect(toFailure(error, online).kind).toBe(kind);
  });

  it('within a body mean that it was cut short, or that time ran out', () => {
    const reading: Circumstances = { ...online, phase: 'body' };
    expect(toFailure(nodeError('UND_ERR_SOCKET'), reading).kind).toBe('cut-short');
    expect(toFailure(nodeError('ECONNRESET'), reading).kind).toBe('cut-short');
    expect(toFailure(chromiumError('ERR_CONNECTION_RESET'), reading).kind).toBe('cut-short');
    expect(toFailure(nodeError('UND_ERR_BODY_TIMEOUT'), reading).kind).toBe('timed-out');
  });

  it('are found among the attempts at several addresses', () => {
    const attempts = [Object.assign(new Error('a'), { code: 'ECONNREFUSED' })];
    const error = new TypeError('fetch failed', { cause: new AggregateError(attempts) });
    expect(toFailure(error, online)).toMatchObject({ detail: 'ECONNREFUSED' });
  });

  it('never carry a message, which may quote a header', () => {
    const error = new TypeError('Headers.append: "KEY-CANARY" is an invalid header value.');
    expect(JSON.stringify(toFailure(error, online))).not.toContain('CANARY');
  });

  it('of a cause that contains itself come to an end', () => {
    const error: Error & { cause?: unknown } = new Error('round');
    error.cause = error;
    expect(toFailure(error, online).kind).toBe('unreachable');
  });
});
