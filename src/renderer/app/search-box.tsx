import { Search } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';

import { useCallsStore } from '../calls/calls-store.ts';
import styles from './toolbar.module.css';

/** Long enough to type a word, short enough to feel at once. */
const pauseMs = 150;

/** The id that the command *Find* focuses. */
export const searchBoxId = 'search-calls';

export const SearchBox = () => {
  const setText = useCallsStore((state) => state.setText);
  const [typed, setTyped] = useState(() => useCallsStore.getState().view.filter.text);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef(typed);

  const search = (): void => {
    clearTimeout(timer.current);
    setText(latest.current.trim());
  };
  const type = (text: string): void => {
    latest.current = text;
    setTyped(text);
    clearTimeout(timer.current);
    timer.current = setTimeout(search, pauseMs);
  };

  // The list can clear the search itself; what stands in the box must not say otherwise.
  useEffect(
    () =>
      useCallsStore.subscribe((now, before) => {
        const { text } = now.view.filter;
        if (text === before.view.filter.text || text === latest.current.trim()) return;
        clearTimeout(timer.current);
        latest.current = text;
        setTyped(text);
      }),
    [],
  );
  // What was typed last counts even when the screen is left before the pause is over.
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      setText(latest.current.trim());
    },
    [setText],
  );

  return (
    <span className={styles['search']}>
      <Search size={14} aria-hidden className={styles['searchIcon']} />
      <input
        id={searchBoxId}
        type="search"
        aria-label="Search calls"
        placeholder="Search calls"
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={({ target }) => type(target.value)}
        onKeyDown={({ key }) => (key === 'Enter' ? search() : undefined)}
      />
    </span>
  );
};
