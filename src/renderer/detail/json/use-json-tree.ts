import { useCallback, useDeferredValue, useMemo, useState } from 'react';

import { findInJson } from './find-in-json.ts';
import { readNodes, type JsonNode } from './json-nodes.ts';
import { foldable, foldedAtFirst, unfoldedAround, visibleNodes } from './visible-nodes.ts';

interface Shown {
  /** Of which text it is: another text begins afresh. */
  readonly nodes: readonly JsonNode[] | null;
  readonly folded: ReadonlySet<number>;
  readonly active: number;
}

export interface JsonTreeState {
  /** `null` for a text that is no JSON. */
  readonly nodes: readonly JsonNode[] | null;
  readonly folded: ReadonlySet<number>;
  readonly visible: readonly number[];
  readonly active: number;
  readonly search: string;
  readonly matches: readonly number[];
  readonly setSearch: (search: string) => void;
  /** Opens what hides it. */
  readonly goTo: (at: number) => void;
  readonly setFolded: (at: number, isFolded: boolean) => void;
  readonly foldAll: (isFolded: boolean) => void;
}

const none: readonly JsonNode[] = [];

/** What of a JSON text is open, where one is in it, and what is looked for. */
export const useJsonTree = (text: string): JsonTreeState => {
  const nodes = useMemo(() => readNodes(text), [text]);
  const [held, setHeld] = useState<Shown | null>(null);
  const [search, setSearch] = useState('');
  const first = useMemo(
    () => ({ nodes, folded: foldedAtFirst(nodes ?? none), active: 0 }),
    [nodes],
  );
  const shown = held?.nodes === nodes ? held : first;
  const { folded, active } = shown;
  const deferred = useDeferredValue(search);
  const matches = useMemo(() => findInJson(text, nodes ?? none, deferred), [text, nodes, deferred]);
  const change = useCallback(
    (next: (shown: Shown) => Partial<Shown>) =>
      setHeld((before) => {
        const from = before?.nodes === nodes ? before : first;
        return { ...from, ...next(from) };
      }),
    [nodes, first],
  );
  return {
    nodes,
    folded,
    visible: useMemo(() => visibleNodes(nodes ?? none, folded), [nodes, folded]),
    active,
    search: deferred,
    matches,
    setSearch,
    goTo: useCallback(
      (at) =>
        change((from) => ({ active: at, folded: unfoldedAround(nodes ?? none, from.folded, at) })),
      [change, nodes],
    ),
    setFolded: useCallback(
      (at, isFolded) =>
        change((from) => {
          const next = new Set(from.folded);
          if (isFolded) next.add(at);
          else next.delete(at);
          return { folded: next, active: at };
        }),
      [change],
    ),
    foldAll: useCallback(
      (isFolded) =>
        change(() => ({ folded: isFolded ? foldable(nodes ?? none, 1) : new Set(), active: 0 })),
      [change, nodes],
    ),
  };
};
