import type { JsonNode } from '../json-items.ts';
import type { ReadContext, Reading } from '../provider.ts';
import { readItems, type ItemReading } from '../read-items.ts';
import { readRoot } from '../read-root.ts';
import { firstProblem } from '../wire-item.ts';
import { wrongShape } from '../wrong-shape.ts';
import { toSession } from './to-session.ts';
import { wireCall } from './wire.ts';

/** One page of any of Bird's lists. */
export interface ResultsPage {
  readonly items: readonly JsonNode[];
  /** What to send as `pageToken` for the next page, unchanged; `null` at the end. */
  readonly nextPageToken: string | null;
}

/** Throws `not-the-api`, `cut-short`, `wrong-shape`. */
export const readResults = (body: string, contentType = ''): ResultsPage => {
  const root = readRoot(body, contentType, 2);
  if (root.type !== 'object') throw wrongShape('the answer', 'object', root.type);
  const results = root.members.get('results');
  // Go, in which Bird's API seems to be written, sends `null` for a list without anything in it.
  if (results?.type !== 'list' && results?.type !== 'null') {
    throw wrongShape('results', 'list', results?.type ?? 'nothing');
  }
  return {
    items: results.elements,
    nextPageToken: readToken(body, root.members.get('nextPageToken')),
  };
};

/** Absent, `null` and empty all mean the end; the samples have the first and the last. */
const readToken = (body: string, node: JsonNode | undefined): string | null => {
  if (node === undefined || node.type === 'null') return null;
  if (node.type !== 'text') throw wrongShape('nextPageToken', 'text', node.type);
  const token = JSON.parse(body.slice(node.start, node.end)) as string;
  return token === '' ? null : token;
};

export const readCalls = (
  body: string,
  items: readonly JsonNode[],
  context: ReadContext,
): Reading => readItems(body, items, (value) => readCall(value, context));

const readCall = (value: unknown, context: ReadContext): ItemReading => {
  const call = wireCall.safeParse(value);
  return call.success
    ? { kind: 'session', session: toSession(call.data, context) }
    : { kind: 'unreadable', reason: firstProblem(call.error, value) };
};

/** *List calls* and *Get calls log*. */
export const readList = (body: string, context: ReadContext): Reading =>
  readCalls(body, readResults(body).items, context);

/** *Get channel call*: the call itself, without anything around it. */
export const readOne = (body: string, context: ReadContext, contentType = ''): Reading => {
  const root = readRoot(body, contentType, 2);
  if (root.type !== 'object') throw wrongShape('the answer', 'object', root.type);
  if (!root.members.has('id')) throw wrongShape('id', 'text', 'nothing');
  return readCalls(body, [root], context);
};
