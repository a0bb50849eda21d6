import { isHolder, type JsonNode } from './json-nodes.ts';
import { unquoted } from './json-words.ts';

const occurs = (written: string, wanted: string): boolean =>
  written.toLowerCase().includes(wanted) ||
  (written.includes('\\') && unquoted(written).toLowerCase().includes(wanted));

/**
 * Places of the nodes whose name or own value has the words somewhere, whatever their case. Looked
 * for in what the provider wrote and in what it means: PHP writes `ë` as `\u00eb`.
 */
export const findInJson = (
  text: string,
  nodes: readonly JsonNode[],
  search: string,
): readonly number[] => {
  const wanted = search.toLowerCase();
  if (wanted === '') return [];
  const found: number[] = [];
  nodes.forEach((node, at) => {
    const isThere =
      (node.name !== '' && occurs(node.name, wanted)) ||
      (!isHolder(node) && occurs(text.slice(node.start, node.end), wanted));
    if (isThere) found.push(at);
  });
  return found;
};

export interface Part {
  readonly text: string;
  readonly isMatch: boolean;
}

/** A text cut where the words occur. All of it where they occur only in what it means. */
export const partsOf = (written: string, search: string): readonly Part[] => {
  const wanted = search.toLowerCase();
  const whole = { text: written, isMatch: false };
  if (wanted === '') return [whole];
  const lower = written.toLowerCase();
  if (!occurs(written, wanted)) return [whole];
  // A letter that lower case makes longer would shift every place after it.
  if (lower.length !== written.length || !lower.includes(wanted)) {
    return [{ text: written, isMatch: true }];
  }
  const parts: Part[] = [];
  let from = 0;
  for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, from)) {
    if (at > from) parts.push({ text: written.slice(from, at), isMatch: false });
    from = at + wanted.length;
    parts.push({ text: written.slice(at, from), isMatch: true });
  }
  if (from < written.length) parts.push({ text: written.slice(from), isMatch: false });
  return parts;
};
