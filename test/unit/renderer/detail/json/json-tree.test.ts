import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { findInJson, partsOf } from '../../../../../src/renderer/detail/json/find-in-json.ts';
import { readNodes, type JsonNode } from '../../../../../src/renderer/detail/json/json-nodes.ts';
import { pathOf, valueToCopy } from '../../../../../src/renderer/detail/json/json-words.ts';
import { treeMove } from '../../../../../src/renderer/detail/json/tree-keys.ts';
import {
  foldable,
  foldedAtFirst,
  unfoldedAround,
  visibleNodes,
} from '../../../../../src/renderer/detail/json/visible-nodes.ts';

const read = (text: string): readonly JsonNode[] => readNodes(text) ?? [];

/** What the nodes say that a text means. */
const meaning = (text: string, nodes: readonly JsonNode[], at = 0): unknown => {
  const node = nodes[at];
  if (node === undefined) return undefined;
  const inner = nodes.flatMap((one, place) => (one.parent === at ? [place] : []));
  if (node.kind === 'list') return inner.map((place) => meaning(text, nodes, place));
  if (node.kind === 'object') {
    return Object.fromEntries(
      inner.map((place) => [
        JSON.parse(nodes[place]?.name ?? '') as string,
        meaning(text, nodes, place),
      ]),
    );
  }
  return JSON.parse(text.slice(node.start, node.end)) as unknown;
};

const text =
  '{"id":12345678901234567890,"n":0.0,"id":1e2,"who":[{"name":"Zo\\u00eb"},{"odd name":"a\\"b"}]}';

describe('the tree of a JSON text', () => {
  it('has every value where it stands, whatever the text', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(0, 2), (value, indent) => {
        const written = JSON.stringify(value, null, indent);
        const own = JSON.parse(written) as unknown;
        expect(meaning(written, read(written))).toEqual(
          JSON.stringify(own).includes('"__proto__":') ? expect.anything() : own,
        );
      }),
    );
  });

  it('keeps numbers as they are written, and a name that stands twice', () => {
    const nodes = read(text);
    const written = nodes.filter(({ depth }) => depth === 1).map((node) => valueToCopy(text, node));
    expect(written.slice(0, 3)).toEqual(['12345678901234567890', '0.0', '1e2']);
  });

  it('names places as JSONPath, and copies texts as people read them', () => {
    const nodes = read(text);
    expect(nodes.map((_, at) => pathOf(nodes, at)).slice(4)).toEqual([
      '$.who',
      '$.who[0]',
      '$.who[0].name',
      '$.who[1]',
      '$.who[1]["odd name"]',
    ]);
    expect(nodes.slice(-1).map((node) => valueToCopy(text, node))).toEqual(['a"b']);
    expect(nodes.slice(6, 7).map((node) => valueToCopy(text, node))).toEqual(['Zoë']);
  });

  it('is none of a text that breaks off', () => {
    expect(readNodes('{"a":[1,')).toBeNull();
    expect(readNodes('')).toBeNull();
  });

  it('is read of a megabyte within a moment, ten thousand levels deep or a hundred thousand values wide', () => {
    const deep = '['.repeat(10_000) + ']'.repeat(10_000);
    expect(read(deep)).toHaveLength(10_000);
    const wide = JSON.stringify(Array.from({ length: 60_000 }, (_, n) => ({ n, at: n * 7 })));
    const startedAt = performance.now();
    const nodes = read(wide);
    const visible = visibleNodes(nodes, foldedAtFirst(nodes));
    expect(findInJson(wide, nodes, '59999')).toHaveLength(2);
    expect(performance.now() - startedAt).toBeLessThan(2_000);
    expect(nodes).toHaveLength(180_001);
    expect(visible).toHaveLength(60_001);
  });
});

describe('the search', () => {
  it('finds names and values in what is written and in what it means', () => {
    const nodes = read(text);
    const paths = (search: string) =>
      findInJson(text, nodes, search).map((at) => pathOf(nodes, at));
    expect(paths('ZOË')).toEqual(['$.who[0].name']);
    expect(paths('name')).toEqual(['$.who[0].name', '$.who[1]["odd name"]']);
    expect(paths('5678')).toEqual(['$.id']);
    expect(paths('')).toEqual([]);
  });

  it('marks each place where the words stand, or all where they are written otherwise', () => {
    expect(partsOf('"anna"', 'N')).toEqual([
      { text: '"a', isMatch: false },
      { text: 'n', isMatch: true },
      { text: 'n', isMatch: true },
      { text: 'a"', isMatch: false },
    ]);
    expect(partsOf('"Zo\\u00eb"', 'zoë')).toEqual([{ text: '"Zo\\u00eb"', isMatch: true }]);
    expect(partsOf('"x"', 'y')).toEqual([{ text: '"x"', isMatch: false }]);
  });
});

describe('the keys of the tree', () => {
  const nodes = read(text);
  const move = (key: string, active: number, folded: ReadonlySet<number> = new Set()) =>
    treeMove(key, { nodes, folded, visible: visibleNodes(nodes, folded), active, pageRows: 3 });

  it('walk over what no fold hides', () => {
    const folded = new Set([4]);
    expect(move('ArrowDown', 0)).toEqual({ kind: 'go', to: 1 });
    expect(move('End', 0, folded)).toEqual({ kind: 'go', to: 4 });
    expect(move('PageDown', 0)).toEqual({ kind: 'go', to: 3 });
    expect(move('ArrowUp', 0)).toEqual({ kind: 'go', to: 0 });
  });

  it('open and fold, go in and out', () => {
    expect(move('ArrowRight', 4, new Set([4]))).toEqual({ kind: 'unfold' });
    expect(move('ArrowRight', 4)).toEqual({ kind: 'go', to: 5 });
    expect(move('ArrowLeft', 4)).toEqual({ kind: 'fold' });
    expect(move('ArrowLeft', 6)).toEqual({ kind: 'go', to: 5 });
    expect(move('Enter', 1)).toBeNull();
    expect(move('x', 1)).toBeNull();
  });

  it('a found value is unfolded, and nothing else', () => {
    const all = foldable(nodes, 0);
    expect([...unfoldedAround(nodes, all, 6)]).toEqual([7]);
  });
});
