import { providerOf, text, theProvider, type Sentences } from './failure-sentences.ts';

const gigabytes = (bytes: number): string => `${Math.round(bytes / 2 ** 30)} GB`;

/** Failures on the way of a recording to this disk. */
export const recordingSentences: Sentences<
  | 'recording-gone'
  | 'recording-not-ready'
  | 'link-expired'
  | 'recording-elsewhere'
  | 'not-a-recording'
  | 'recording-too-large'
> = {
  'recording-gone': (_, about) =>
    text(
      'Recording gone',
      `${providerOf(about)} has no such recording of this call any more.`,
      'It may have been deleted, or its time at the provider is over.',
    ),
  'recording-not-ready': (_, about) =>
    text(
      'Recording not ready',
      `${providerOf(about)} still prepares this recording and names no place to fetch it from.`,
      'Try again in a few minutes.',
    ),
  'link-expired': ({ host }, about) =>
    text(
      'Link expired or refused',
      `${host} does not hand out this recording, though ${theProvider(about)} was just asked for a fresh link.`,
      'It may have been deleted there. Try again later, or ask the provider.',
    ),
  'recording-elsewhere': ({ host }, about) =>
    text(
      'Recording at another place',
      `${providerOf(about)} now names ${host} as the place of this recording, which is not the one shown.`,
      'Nothing was fetched. Fetch it from there only if you know this place.',
    ),
  'not-a-recording': ({ host }) =>
    text(
      'Not a recording',
      `What ${host} sent is neither sound nor video, so it was not kept.`,
      'A sign-in page of the network can be the cause. Try again, or from another network.',
    ),
  'recording-too-large': ({ limitBytes }) =>
    text(
      'Recording too large',
      `This recording is larger than ${gigabytes(limitBytes)}, the most that is kept.`,
      'Fetch it with the provider’s own tools; its address is below.',
    ),
};
