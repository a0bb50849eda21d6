import { json } from '../loopback-server.ts';
import type { Reply } from '../loopback-server.ts';

/** Names a query parameter and says what is wrong with it. */
export type ErrorDetails = Readonly<Record<string, readonly string[]>>;

/**
 * The Calls API's errors: `{"error":{code, message, details?}}`. The codes are documented, the
 * HTTP status of a code is not; a client should decide on the code.
 */
const error = (status: number, code: string, message: string, rest: object = {}): Reply =>
  json(status, { error: { code, message, ...rest } });

export const emptyApiKey = (status: number): Reply =>
  error(status, 'AUTH_ERR_EMPTY_APIKEY', 'The API key is missing from the request headers.');

export const unknownApiKey = (status: number): Reply =>
  error(status, 'AUTH_ERR_APIKEY_NOT_FOUND', 'The provided API key is invalid.');

export const sessionNotFound = (sessionId: string): Reply =>
  error(404, 'ERR_CALL_SESSION_NOT_FOUND', `The call with session ${sessionId} does not exist.`);

export const notAPart = (uid: string, sessionId: string): Reply =>
  error(403, 'ERR_CALL_NOT_A_PART', `The user ${uid} is not a part of the call ${sessionId}.`);

export const badRequest = (details: ErrorDetails): Reply =>
  error(400, 'ERR_BAD_REQUEST', 'Failed to validate the data sent with the request.', { details });

/** The code of an unknown path is not documented; this one is ours. */
export const noSuchPath = (): Reply =>
  error(404, 'ERR_NOT_FOUND', 'There is nothing at this address.');

/** With both header families the documentation names and `Retry-After`. */
export const tooManyRequests = (limit: number, retryAfterSeconds: number, nowMs: number): Reply => {
  const resetAt = (Math.floor(nowMs / 1000) + retryAfterSeconds).toString();
  const message = `Too many requests. Please retry after ${retryAfterSeconds} seconds.`;
  const body = {
    code: 'ERR_TOO_MANY_REQUESTS',
    message,
    devMessage: 'app rate limit',
    source: 'call-api',
  };
  return json(
    429,
    { error: body },
    {
      'retry-after': retryAfterSeconds.toString(),
      'x-rate-limit': limit.toString(),
      'x-rate-limit-remaining': '0',
      'x-rate-limit-reset': resetAt,
      'x-ratelimit-limit': limit.toString(),
    },
  );
};
