import type { DetailKind } from '../../../shared/detail.ts';
import type { DetailAnswer } from '../provider.ts';
import { fromIso } from '../times.ts';
import { wrongShape } from '../wrong-shape.ts';
import type { BirdAddresses } from './addresses.ts';
import { readResults } from './read-page.ts';
import { readDetailBodies } from './read-detail.ts';

/** Asks for one page; throws what the answer is if it is none. */
export type AskPage = (url: URL) => Promise<string>;

/** A list that has not ended by then does not end: 9,900 recordings or 19,800 transcriptions. */
const mostPages = { recordings: 100, transcriptions: 200 };

/**
 * The recordings of a finished call; for transcriptions also those, and the pages of the
 * workspace's transcriptions that hold some of theirs. Pages about other calls only are left out.
 */
export const fetchDetail = async (
  kind: DetailKind,
  callId: string,
  addresses: BirdAddresses,
  ask: AskPage,
): Promise<DetailAnswer> => {
  const recordings = await allPages(
    (token) => addresses.recordings(callId, token),
    ask,
    mostPages.recordings,
    () => false,
  );
  for (const body of recordings) checkBelongs(body, callId);
  if (kind !== 'transcriptions') return { bodies: recordings };
  return { bodies: [...recordings, ...(await transcriptionPages(recordings, addresses, ask))] };
};

/** Had the filter been ignored, another customer's recordings would be shown with this call. */
const checkBelongs = (body: string, callId: string): void => {
  for (const { sourceId, callId: ownCall } of readDetailBodies([body]).recordings) {
    const source = sourceId ?? ownCall;
    if (source !== null && source.toLowerCase() !== callId.toLowerCase()) {
      throw wrongShape('results.sourceId', 'the call asked for', 'another');
    }
  }
};

const transcriptionPages = async (
  recordingBodies: readonly string[],
  addresses: BirdAddresses,
  ask: AskPage,
): Promise<readonly string[]> => {
  const { recordings } = readDetailBodies(recordingBodies);
  if (recordings.length === 0) return [];
  const ids = new Set(recordings.map(({ id }) => id));
  const firstAt = Math.min(
    ...recordings.map(({ createdAt, startedAt }) => fromIso(startedAt) ?? fromIso(createdAt) ?? 0),
  );
  const pages = await allPages(
    (token) => addresses.transcriptions(token),
    ask,
    mostPages.transcriptions,
    (body) => isOlderThan(body, firstAt),
  );
  return pages.filter((body) =>
    readDetailBodies([body]).transcriptions.some(({ recordingId }) => ids.has(recordingId)),
  );
};

/** Newest first in the documents' sample: nothing after a page from before the recordings. */
const isOlderThan = (body: string, at: number): boolean => {
  const times = readDetailBodies([body]).transcriptions.map(({ createdAt }) => fromIso(createdAt));
  return times.length > 0 && times.every((time) => time !== null && time < at);
};

const allPages = async (
  address: (token: string | null) => URL,
  ask: AskPage,
  mostPagesAsked: number,
  isEnough: (body: string) => boolean,
): Promise<readonly string[]> => {
  const bodies: string[] = [];
  let token: string | null = null;
  for (let page = 0; page < mostPagesAsked; page += 1) {
    const body: string = await ask(address(token));
    bodies.push(body);
    token = readResults(body).nextPageToken;
    if (token === null || isEnough(body)) return bodies;
  }
  throw wrongShape('nextPageToken', `an end within ${mostPagesAsked} pages`, 'more');
};
