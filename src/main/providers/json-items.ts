import { codes, JsonCursor, JsonFault } from './json-cursor.ts';

/**
 * Where a value stands in a JSON text: `[start, end)` in UTF-16 code units. With it a provider's
 * JSON of one call is kept character for character; parsing and writing again would lose
 * duplicate keys, the spelling of numbers and everything beyond 2^53.
 */
export interface JsonNode {
  readonly type: JsonType;
  readonly start: number;
  readonly end: number;
  /** Lists and objects within one another, this one included; 0 for a plain value. */
  readonly depth: number;
  /** A list's items, as far down as was asked; empty otherwise. */
  readonly elements: readonly JsonNode[];
  /** An object's values by key, as far down as was asked. Of duplicate keys the last. */
  readonly members: ReadonlyMap<string, JsonNode>;
}

export type JsonType = 'object' | 'list' | 'text' | 'number' | 'boolean' | 'null';

export type JsonScan =
  | { readonly kind: 'json'; readonly root: JsonNode }
  /** Right so far, and then the text ends: the answer was cut off on its way. */
  | { readonly kind: 'cut-short' }
  | { readonly kind: 'not-json'; readonly at: number };

/**
 * Walks a whole text, accepting exactly what `JSON.parse` accepts and a leading byte order mark,
 * and names the ranges of the values of the first `levels` levels. Nesting costs no call stack.
 */
export const scanJson = (text: string, levels: number): JsonScan => {
  const cursor = new JsonCursor(text);
  if (text.startsWith('\uFEFF')) cursor.at = 1;
  try {
    const root = readNode(cursor, levels);
    cursor.skipSpace();
    return cursor.at === text.length ? { kind: 'json', root } : { kind: 'not-json', at: cursor.at };
  } catch (error) {
    if (!(error instanceof JsonFault)) throw error;
    return error.at >= text.length ? { kind: 'cut-short' } : { kind: 'not-json', at: error.at };
  }
};

const noElements: readonly JsonNode[] = [];
const noMembers: ReadonlyMap<string, JsonNode> = new Map();

const readNode = (cursor: JsonCursor, levels: number): JsonNode => {
  cursor.skipSpace();
  const start = cursor.at;
  const type = typeAt(cursor.peek());
  if (levels > 0 && type === 'list') return readList(cursor, start, levels);
  if (levels > 0 && type === 'object') return readObject(cursor, start, levels);
  const depth = skipValue(cursor);
  return { type, start, end: cursor.at, depth, elements: noElements, members: noMembers };
};

const readList = (cursor: JsonCursor, start: number, levels: number): JsonNode => {
  const elements: JsonNode[] = [];
  eachPart(cursor, codes.closeList, () => elements.push(readNode(cursor, levels - 1)));
  const depth = deepest(elements);
  return { type: 'list', start, end: cursor.at, depth, elements, members: noMembers };
};

const readObject = (cursor: JsonCursor, start: number, levels: number): JsonNode => {
  const members = new Map<string, JsonNode>();
  let depth = 1;
  eachPart(cursor, codes.closeObject, () => {
    const key = cursor.skipKey();
    const node = readNode(cursor, levels - 1);
    depth = Math.max(depth, node.depth + 1);
    members.set(JSON.parse(cursor.text.slice(key.start, key.end)) as string, node);
  });
  return { type: 'object', start, end: cursor.at, depth, elements: noElements, members };
};

/** From an opening bracket over the parts between commas to the closing one. */
const eachPart = (cursor: JsonCursor, closing: number, readPart: () => void): void => {
  cursor.at += 1;
  cursor.skipSpace();
  if (cursor.take(closing)) return;
  for (;;) {
    readPart();
    cursor.skipSpace();
    if (cursor.take(closing)) return;
    if (!cursor.take(codes.comma)) cursor.fail();
  }
};

const deepest = (nodes: readonly JsonNode[]): number =>
  nodes.reduce((depth, node) => Math.max(depth, node.depth + 1), 1);

/** Steps over one value, keeping its open brackets in a list, and returns its depth. */
const skipValue = (cursor: JsonCursor): number => {
  const open: number[] = [];
  let depth = 0;
  do {
    cursor.skipSpace();
    const code = cursor.peek();
    if (code === codes.openList || code === codes.openObject) {
      cursor.at += 1;
      open.push(code);
      depth = Math.max(depth, open.length);
      if (!closeAtOnce(cursor, open)) continue;
    } else {
      cursor.skipScalar();
    }
    closeOrContinue(cursor, open);
  } while (open.length > 0);
  return depth;
};

const closingOf = (open: number): number =>
  open === codes.openList ? codes.closeList : codes.closeObject;

/** Right behind an opening bracket: closes an empty list or object, or steps over a first key. */
const closeAtOnce = (cursor: JsonCursor, open: number[]): boolean => {
  const bracket = open[open.length - 1] ?? 0;
  cursor.skipSpace();
  if (cursor.take(closingOf(bracket))) {
    open.pop();
    return true;
  }
  if (bracket === codes.openObject) cursor.skipKey();
  return false;
};

/** Behind a value: closes what closes here and stops before the next value, if there is one. */
const closeOrContinue = (cursor: JsonCursor, open: number[]): void => {
  for (let bracket = open.at(-1); bracket !== undefined; bracket = open.at(-1)) {
    cursor.skipSpace();
    if (cursor.take(codes.comma)) {
      if (bracket === codes.openObject) cursor.skipKey();
      return;
    }
    if (!cursor.take(closingOf(bracket))) cursor.fail();
    open.pop();
  }
};

const typeAt = (code: number): JsonType => {
  switch (code) {
    case codes.openObject:
      return 'object';
    case codes.openList:
      return 'list';
    case codes.quote:
      return 'text';
    case 0x74:
    case 0x66:
      return 'boolean';
    case 0x6e:
      return 'null';
    default:
      return 'number';
  }
};
