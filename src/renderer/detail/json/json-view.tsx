import { ChevronsDownUp, ChevronsUpDown } from 'lucide-react';

import { CopyTextButton } from '../../ui/copy-text-button.tsx';
import { Button } from '../../ui/button.tsx';
import { JsonSearch } from './json-search.tsx';
import { JsonTree } from './json-tree.tsx';
import type { JsonNode } from './json-nodes.ts';
import { pathOf, valueToCopy } from './json-words.ts';
import styles from './json.module.css';
import { useJsonTree, type JsonTreeState } from './use-json-tree.ts';

/** As much of a long value as one reads; copying takes all of it. */
const longestShown = 4_000;

/** Where one stands: the path, the value in full, and both to copy. */
const Standing = ({
  text,
  nodes,
  active,
}: {
  readonly text: string;
  readonly nodes: readonly JsonNode[];
  readonly active: number;
}) => {
  const node = nodes[active];
  if (node === undefined) return null;
  const path = pathOf(nodes, active);
  const value = valueToCopy(text, node);
  return (
    <section className={styles['standing']} aria-label="Chosen value">
      <p className={styles['path']}>
        <bdi>{path}</bdi>
      </p>
      {node.children > 0 ? null : (
        <p className={styles['whole']} dir="auto">
          {value.length > longestShown ? `${value.slice(0, longestShown)}…` : value}
        </p>
      )}
      <div className={styles['buttons']}>
        <CopyTextButton text={() => value}>Copy value</CopyTextButton>
        <CopyTextButton text={() => path}>Copy path</CopyTextButton>
      </div>
    </section>
  );
};

const Folding = ({ tree }: { readonly tree: JsonTreeState }) => (
  <>
    <Button look="quiet" icon={ChevronsUpDown} onClick={() => tree.foldAll(false)}>
      Open all
    </Button>
    <Button look="quiet" icon={ChevronsDownUp} onClick={() => tree.foldAll(true)}>
      Fold all
    </Button>
  </>
);

/** The provider's JSON as a tree; every character of it is the provider's. */
export const JsonView = ({ text }: { readonly text: string }) => {
  const tree = useJsonTree(text);
  const { nodes } = tree;
  if (nodes === null) {
    return (
      <>
        <div className={styles['tools']}>
          <span className={styles['hint']}>This is no JSON; it is shown as it came.</span>
          <CopyTextButton text={() => text}>Copy all</CopyTextButton>
        </div>
        <pre className={styles['plain']}>{text}</pre>
      </>
    );
  }
  return (
    <div className={styles['view']}>
      <JsonSearch tree={tree} />
      <div className={styles['tools']}>
        <Folding tree={tree} />
        <CopyTextButton text={() => text}>Copy all</CopyTextButton>
      </div>
      <JsonTree text={text} nodes={nodes} tree={tree} />
      <Standing text={text} nodes={nodes} active={tree.active} />
    </div>
  );
};
