import { FailureError } from '../failure-error.ts';

/**
 * A call's id as one part of an address. `.` and `..` would climb out of the path however they are
 * encoded, and half a surrogate pair cannot be encoded at all; no call has such an id.
 */
export const callIdPart = (callId: string): string => {
  if (callId === '' || /^\.{1,2}$/.test(callId) || callId.length > 2048 || /\p{Cs}/u.test(callId)) {
    throw new FailureError({ kind: 'call-not-found', callId });
  }
  return encodeURIComponent(callId);
};
