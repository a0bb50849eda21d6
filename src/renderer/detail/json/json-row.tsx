import { ChevronDown, ChevronRight } from 'lucide-react';

import { countOf } from '../../format/count.ts';
import { partsOf } from './find-in-json.ts';
import { isHolder, type JsonNode } from './json-nodes.ts';
import styles from './json.module.css';

export const rowHeight = 22;

export const rowId = (treeId: string, at: number): string => `${treeId}-${at}`;

/** A line shows the beginning of a long text; the bar below the tree shows the rest of it. */
const longest = 400;

/** Deeper than this, lines go no further in. */
const deepest = 24;

const clipped = (written: string): string =>
  written.length > longest ? `${written.slice(0, longest)}…` : written;

const Marked = ({ text, search }: { readonly text: string; readonly search: string }) =>
  partsOf(text, search).map((part, index) =>
    part.isMatch ? <mark key={index}>{part.text}</mark> : part.text,
  );

const held = ({ kind, children }: JsonNode): string =>
  countOf(children, kind === 'object' ? 'field' : 'item');

const sign = (node: JsonNode, isFolded: boolean): string => {
  const [first, last] = node.kind === 'object' ? ['{', '}'] : ['[', ']'];
  if (node.children === 0) return first + last;
  return isFolded ? `${first}…${last}` : first;
};

const wordKind = (node: JsonNode, written: string): string => {
  if (node.kind === 'text') return 'text';
  return /^[\d-]/.test(written) ? 'number' : 'word';
};

export interface JsonRowProps {
  readonly treeId: string;
  readonly text: string;
  readonly node: JsonNode;
  readonly at: number;
  /** How many stand beside it, itself included. */
  readonly siblings: number;
  readonly row: number;
  readonly isFolded: boolean;
  readonly isActive: boolean;
  readonly search: string;
  readonly onPress: (at: number, isSign: boolean) => void;
}

/** One line of the tree: a name and its value, or what begins here. */
export const JsonRow = (props: JsonRowProps) => {
  const { treeId, text, node, at, siblings, row, isFolded, isActive, search, onPress } = props;
  const canFold = isHolder(node) && node.children > 0;
  const written = isHolder(node) ? '' : clipped(text.slice(node.start, node.end));
  const Chevron = isFolded ? ChevronRight : ChevronDown;
  return (
    <div
      role="treeitem"
      id={rowId(treeId, at)}
      aria-level={node.depth + 1}
      aria-posinset={node.rank + 1}
      aria-setsize={siblings}
      aria-selected={isActive}
      {...(canFold ? { 'aria-expanded': !isFolded } : {})}
      className={styles['line']}
      style={{ top: row * rowHeight, paddingLeft: 4 + Math.min(node.depth, deepest) * 14 }}
      onClick={({ target }) =>
        onPress(at, target instanceof Element && target.closest('[data-sign]') !== null)
      }
    >
      <span className={styles['sign']} data-sign aria-hidden>
        {canFold ? <Chevron size={14} /> : null}
      </span>
      {node.name === '' ? null : (
        <span className={styles['name']}>
          <Marked text={node.name} search={search} />
          {': '}
        </span>
      )}
      {isHolder(node) ? (
        <span className={styles['bracket']}>
          {sign(node, isFolded)} {canFold ? <span>{held(node)}</span> : null}
        </span>
      ) : (
        <span className={styles['value']} data-kind={wordKind(node, written)}>
          <Marked text={written} search={search} />
        </span>
      )}
    </div>
  );
};
