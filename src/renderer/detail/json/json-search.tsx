import { ArrowDown, ArrowUp } from 'lucide-react';
import { useState } from 'react';

import { countOf, formatCount } from '../../format/count.ts';
import { TextInput } from '../../ui/inputs.tsx';
import detailStyles from '../details.module.css';
import styles from './json.module.css';
import type { JsonTreeState } from './use-json-tree.ts';

/** `3 of 12 matches`; which one it is once somebody stands on one. */
const matchWords = ({ search, matches, active }: JsonTreeState): string => {
  if (search === '') return '';
  if (matches.length === 0) return 'No match';
  const at = matches.indexOf(active);
  const words = countOf(matches.length, 'match', 'matches');
  return at < 0 ? words : `${formatCount(at + 1)} of ${words}`;
};

/** The next match from where one stands, around the end. */
const beside = ({ matches, active }: JsonTreeState, isForward: boolean): number | undefined =>
  isForward
    ? (matches.find((at) => at > active) ?? matches[0])
    : (matches.findLast((at) => at < active) ?? matches.at(-1));

/** Looks for names and values, counts them and goes from one to the next. */
export const JsonSearch = ({ tree }: { readonly tree: JsonTreeState }) => {
  const [typed, setTyped] = useState('');
  const go = (isForward: boolean): void => {
    const to = beside(tree, isForward);
    if (to !== undefined) tree.goTo(to);
  };
  const buttons = [
    { label: 'Previous match', icon: ArrowUp, isForward: false },
    { label: 'Next match', icon: ArrowDown, isForward: true },
  ] as const;
  return (
    <div className={styles['search']} role="search">
      <TextInput
        type="search"
        aria-label="Search this JSON"
        placeholder="Search this JSON"
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value);
          tree.setSearch(target.value);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          go(!event.shiftKey);
        }}
      />
      <span role="status" className={styles['count']}>
        {matchWords(tree)}
      </span>
      {buttons.map(({ label, icon: Icon, isForward }) => (
        <button
          key={label}
          type="button"
          className={detailStyles['iconButton']}
          aria-label={label}
          title={`${label} (${isForward ? 'Enter' : 'Shift+Enter'})`}
          aria-disabled={tree.matches.length === 0}
          onClick={() => go(isForward)}
        >
          <Icon size={14} aria-hidden />
        </button>
      ))}
    </div>
  );
};
