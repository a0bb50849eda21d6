import { useEffect, useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';

import { copyText } from '../../ui/copy-text.ts';
import { JsonRow, rowHeight, rowId } from './json-row.tsx';
import type { JsonNode } from './json-nodes.ts';
import { valueToCopy } from './json-words.ts';
import styles from './json.module.css';
import { treeMove } from './tree-keys.ts';
import type { JsonTreeState } from './use-json-tree.ts';

/** Drawn beyond what is in sight, so that a fast wheel meets no empty stretch. */
const spareRows = 12;

/** Which rows are in sight. Only those are drawn: a megabyte of JSON has a hundred thousand. */
const useWindow = (rows: number) => {
  const box = useRef<HTMLDivElement>(null);
  const [scroll, setScroll] = useState({ top: 0, height: 400 });
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const look = () => setScroll({ top: element.scrollTop, height: element.clientHeight });
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, []);
  const first = Math.max(0, Math.floor(scroll.top / rowHeight) - spareRows);
  const last = Math.min(rows, Math.ceil((scroll.top + scroll.height) / rowHeight) + spareRows);
  return { box, first, last, pageRows: Math.max(1, Math.floor(scroll.height / rowHeight) - 1) };
};

/** A step scrolls by a row; a jump puts the row in the middle, with what is around it in sight. */
const showRow = (box: HTMLElement, row: number): void => {
  const top = row * rowHeight;
  const last = box.scrollTop + box.clientHeight - rowHeight;
  if (top >= box.scrollTop && top <= last) return;
  const isStep = top >= box.scrollTop - rowHeight && top <= last + rowHeight;
  if (!isStep) box.scrollTop = top - (box.clientHeight - rowHeight) / 2;
  else box.scrollTop = top < box.scrollTop ? top : top + rowHeight - box.clientHeight;
};

export interface JsonTreeProps {
  readonly text: string;
  readonly nodes: readonly JsonNode[];
  readonly tree: JsonTreeState;
}

/** The tree itself: one stop of the Tab key, arrows within it, as screen readers know trees. */
export const JsonTree = ({ text, nodes, tree }: JsonTreeProps) => {
  const treeId = useId();
  const { visible, folded, active, search, goTo, setFolded } = tree;
  const { box, first, last, pageRows } = useWindow(visible.length);
  useEffect(() => {
    if (box.current !== null) showRow(box.current, Math.max(0, visible.indexOf(active)));
    // Folding elsewhere is no reason to leave what is being read.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [box, active, nodes]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const { key, ctrlKey, metaKey, altKey } = event;
    const node = nodes[active];
    if ((ctrlKey || metaKey) && key === 'c' && node !== undefined) {
      if (window.getSelection()?.isCollapsed === false) return;
      event.preventDefault();
      void copyText(valueToCopy(text, node));
      return;
    }
    if (ctrlKey || metaKey || altKey) return;
    const move = treeMove(key, { nodes, folded, visible, active, pageRows });
    if (move === null) return;
    event.preventDefault();
    if (move.kind === 'go') goTo(move.to);
    else setFolded(active, move.kind === 'fold');
  };

  const onPress = (at: number, isSign: boolean): void => {
    const canFold = (nodes[at]?.children ?? 0) > 0;
    if (isSign && canFold) setFolded(at, !folded.has(at));
    else goTo(at);
  };

  const drawn = visible.slice(first, last);
  return (
    <div
      ref={box}
      role="tree"
      aria-label="JSON"
      tabIndex={0}
      className={styles['tree']}
      {...(drawn.includes(active) ? { 'aria-activedescendant': rowId(treeId, active) } : {})}
      onKeyDown={onKeyDown}
    >
      <div role="none" className={styles['rows']} style={{ height: visible.length * rowHeight }}>
        {drawn.map((at, index) => {
          const node = nodes[at];
          return node === undefined ? null : (
            <JsonRow
              key={at}
              treeId={treeId}
              text={text}
              node={node}
              at={at}
              siblings={nodes[node.parent]?.children ?? 1}
              row={first + index}
              isFolded={folded.has(at)}
              isActive={at === active}
              search={search}
              onPress={onPress}
            />
          );
        })}
      </div>
    </div>
  );
};
