import type { Failure } from '../../shared/failure.ts';
import type { EpochMs } from '../../shared/session.ts';
import { readRetryAt } from '../http/rate-limit.ts';

/** Links of object stores answer 403 once they have expired, those of others 401, 404 or 410. */
export const refusal = (
  status: number,
  headers: Headers,
  { host }: URL,
  isOwn: boolean,
  now: EpochMs,
): Failure => {
  if (status === 429) return { kind: 'rate-limited', retryAt: readRetryAt(headers, now) };
  if (status === 408 || status >= 500) return { kind: 'server-error', status };
  if (!isOwn) return { kind: 'link-expired', host };
  if (status === 401) return { kind: 'key-refused', code: null };
  if (status === 403) return { kind: 'key-lacks-permission', code: null };
  if (status === 404 || status === 410) return { kind: 'recording-gone' };
  return { kind: 'bad-request', status, detail: '' };
};
