import { FailureError } from '../failure-error.ts';
import { isAllowedUrl, isLoopback } from '../http/allowed-url.ts';
import type { Pace } from '../http/pace.ts';
import type { RecordingAddress } from './provider.ts';
import { wrongShape } from './wrong-shape.ts';

/** The API that named a recording, and what it wants to be shown. */
export interface RecordingApi {
  readonly base: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly pace?: Pace;
}

/** A recording, or a transcription, as far as its place goes. */
export interface Placed {
  readonly id: string;
  readonly url: string | null;
}

export const noCredentials = {};

/**
 * Where one of these recordings is. Credentials go to the API's own origin and nowhere else, and an
 * address inside this machine is believed of an API inside this machine only: whoever writes the
 * link must not reach what listens here.
 */
export const recordingAddress = (
  recordings: readonly Placed[],
  recordingId: string,
  { base, headers, pace }: RecordingApi,
): RecordingAddress => {
  const found = recordings.find(({ id }) => id === recordingId);
  if (found === undefined) throw new FailureError({ kind: 'recording-gone' });
  if (found.url === null) throw new FailureError({ kind: 'recording-not-ready' });
  const url = URL.parse(found.url);
  if (url === null || !isAllowedUrl(url) || (isLoopback(url) && !isLoopback(base))) {
    throw wrongShape('the recording’s address', 'an https address', 'something else');
  }
  const isOwn = url.origin === base.origin;
  return isOwn && pace !== undefined
    ? { url, headers, isOwn, pace }
    : { url, headers: isOwn ? headers : noCredentials, isOwn };
};
