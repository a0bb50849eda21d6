import { isHolder, type JsonNode } from './json-nodes.ts';

export interface TreeState {
  readonly nodes: readonly JsonNode[];
  readonly folded: ReadonlySet<number>;
  readonly visible: readonly number[];
  readonly active: number;
  /** How many rows are in sight. */
  readonly pageRows: number;
}

export type TreeMove =
  | { readonly kind: 'go'; readonly to: number }
  | { readonly kind: 'fold' }
  | { readonly kind: 'unfold' };

/** What a key does in a tree (ARIA Authoring Practices, tree view); `null` for all others. */
export const treeMove = (key: string, state: TreeState): TreeMove | null => {
  const { nodes, folded, visible, active, pageRows } = state;
  const node = nodes[active];
  if (node === undefined) return null;
  const by = (rows: number): TreeMove => {
    const row = Math.min(Math.max(visible.indexOf(active) + rows, 0), visible.length - 1);
    return { kind: 'go', to: visible[row] ?? active };
  };
  const isOpen = isHolder(node) && node.children > 0 && !folded.has(active);
  switch (key) {
    case 'ArrowDown':
      return by(1);
    case 'ArrowUp':
      return by(-1);
    case 'PageDown':
      return by(pageRows);
    case 'PageUp':
      return by(-pageRows);
    case 'Home':
      return by(-visible.length);
    case 'End':
      return by(visible.length);
    case 'ArrowRight':
      if (folded.has(active)) return { kind: 'unfold' };
      return isOpen ? by(1) : null;
    case 'ArrowLeft':
      if (isOpen) return { kind: 'fold' };
      return node.parent < 0 ? null : { kind: 'go', to: node.parent };
    case 'Enter':
    case ' ':
      if (isOpen) return { kind: 'fold' };
      return folded.has(active) ? { kind: 'unfold' } : null;
    default:
      return null;
  }
};
