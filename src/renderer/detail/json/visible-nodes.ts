import { isHolder, type JsonNode } from './json-nodes.ts';

/** Below this nobody has to open anything to see all of it. */
const mostOpenAtFirst = 2_000;

/** What is folded at first: nothing in an ordinary call, all but the outermost level in a huge one. */
export const foldedAtFirst = (nodes: readonly JsonNode[]): ReadonlySet<number> =>
  nodes.length <= mostOpenAtFirst ? new Set() : foldable(nodes, 1);

/** Objects and lists from a depth on. */
export const foldable = (nodes: readonly JsonNode[], depth: number): ReadonlySet<number> => {
  const found = new Set<number>();
  nodes.forEach((node, at) => {
    if (node.depth >= depth && node.children > 0 && isHolder(node)) found.add(at);
  });
  return found;
};

/** Places of the nodes that no fold hides, in order. */
export const visibleNodes = (
  nodes: readonly JsonNode[],
  folded: ReadonlySet<number>,
): readonly number[] => {
  const visible: number[] = [];
  for (let at = 0; at < nodes.length;) {
    visible.push(at);
    at = folded.has(at) ? (nodes[at]?.next ?? nodes.length) : at + 1;
  }
  return visible;
};

/** The folds without those around a node. */
export const unfoldedAround = (
  nodes: readonly JsonNode[],
  folded: ReadonlySet<number>,
  at: number,
): ReadonlySet<number> => {
  const left = new Set(folded);
  for (let up = nodes[at]?.parent ?? -1; up >= 0; up = nodes[up]?.parent ?? -1) left.delete(up);
  return left;
};
