import type { JsonNode } from '../json-items.ts';
import type { ReadContext, Reading } from '../provider.ts';
import { readItems, type ItemReading } from '../read-items.ts';
import { readRoot } from '../read-root.ts';
import { firstProblem } from '../wire-item.ts';
import { wrongShape } from '../wrong-shape.ts';
import { toSession } from './to-session.ts';
import { wireCall, wirePagination, type WirePagination } from './wire.ts';

/** An answer taken apart: its calls, and what it says about the pages around it. */
export interface CometchatPage {
  readonly reading: Reading;
  /** All items, the unreadable ones included. */
  readonly itemCount: number;
  readonly pagination: WirePagination | null;
}

/**
 * Reads an answer of *List Calls* or *Get Call*. Throws `not-the-api`, `cut-short`, `wrong-shape`.
 */
export const readPage = (body: string, context: ReadContext, contentType = ''): CometchatPage => {
  const root = readEnvelope(body, contentType);
  const items = readData(root);
  return {
    reading: readItems(body, items, (value) => readCall(value, context)),
    itemCount: items.length,
    pagination: readPagination(body, root.members.get('meta')),
  };
};

/** The object that every answer of CometChat's is: `data`, and `meta` around a list. */
export const readEnvelope = (body: string, contentType: string): JsonNode => {
  const root = readRoot(body, contentType, 2);
  if (root.type !== 'object') throw wrongShape('the answer', 'object', root.type);
  return root;
};

/** List Calls has a list; Get Call a list of one in the documents, the object itself in the SDK's. */
const readData = (root: JsonNode): readonly JsonNode[] => {
  const data = root.members.get('data');
  if (data === undefined) throw wrongShape('data', 'list of calls', 'nothing');
  if (data.type === 'list') return data.elements;
  if (data.type !== 'object') throw wrongShape('data', 'list of calls', data.type);
  if (!data.members.has('sessionId')) throw wrongShape('data.sessionId', 'text', 'nothing');
  return [data];
};

const readCall = (value: unknown, context: ReadContext): ItemReading => {
  const call = wireCall.safeParse(value);
  return call.success
    ? { kind: 'session', session: toSession(call.data, context) }
    : { kind: 'unreadable', reason: firstProblem(call.error, value) };
};

export const readPagination = (body: string, meta: JsonNode | undefined): WirePagination | null => {
  const node = meta?.members.get('pagination');
  if (node?.type !== 'object') return null;
  return wirePagination.safeParse(JSON.parse(body.slice(node.start, node.end))).data ?? null;
};
