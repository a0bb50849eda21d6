import type { JsonNode } from './json-items.ts';
import { readRoot } from './read-root.ts';
import { wrongShape } from './wrong-shape.ts';

/**
 * The items of an answer that has no envelope: the list itself, or the one object with this key
 * where a single item was asked for.
 */
export const bareList = (body: string, contentType: string, idKey: string): readonly JsonNode[] => {
  const root = readRoot(body, contentType, 1);
  if (root.type === 'list') return root.elements;
  if (root.members.has(idKey)) return [root];
  throw wrongShape('the answer', 'list of calls', root.type);
};
