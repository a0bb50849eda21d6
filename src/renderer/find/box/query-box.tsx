import { Search } from 'lucide-react';
import { useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';

import { useServices } from '../../app/services.ts';
import { completed, wishAt, type Completion } from './complete.ts';
import { CompletionList, optionId } from './completion-list.tsx';
import styles from './query-box.module.css';
import { QueryErrors } from './query-errors.tsx';
import { useCompletions } from './use-completions.ts';
import { useTypedQuery } from './use-typed-query.ts';

/** The one box: words and filters, with completion, its errors under it. */
export const QueryBox = ({ id }: { readonly id: string }) => {
  const { archive } = useServices();
  const { typed, caret, errors, type, finish } = useTypedQuery();
  const input = useRef<HTMLInputElement>(null);
  const listId = useId();
  const [isOpen, setIsOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const wish = isOpen && caret !== null ? wishAt(typed, caret) : null;
  const completions = useCompletions(archive, wish);
  const isShown = completions.length > 0;

  // Chips that leave the box move what stands after them; the caret goes with it.
  useLayoutEffect(() => {
    if (caret !== null && document.activeElement === input.current) {
      input.current?.setSelectionRange(caret, caret);
    }
  }, [typed, caret]);

  const write = (text: string, at: number): void => {
    setIsOpen(true);
    setActive(-1);
    type(text, at);
  };
  const choose = (completion: Completion): void => {
    if (wish === null) return;
    const next = completed(typed, wish, completion);
    write(next.typed, next.caret);
    input.current?.focus();
  };
  const step = (by: number): void => {
    setActive((active + by + completions.length + 1) % (completions.length + 1));
  };
  const press = (event: KeyboardEvent): void => {
    const chosen = completions[active];
    if (event.key === 'Enter') {
      if (chosen === undefined) finish();
      else choose(chosen);
      if (chosen === undefined) setIsOpen(false);
    } else if (event.key === 'Escape' && isShown) setIsOpen(false);
    else if (event.key === 'ArrowDown' && isShown) step(1);
    else if (event.key === 'ArrowUp' && isShown) step(active < 0 ? completions.length + 1 : -1);
    else return;
    event.preventDefault();
  };
  // What is half typed and can still be completed is no mistake yet.
  const shownErrors = errors.filter(({ to }) => to !== caret || (!isShown && wish === null));
  return (
    <span className={styles['search']}>
      <Search size={14} aria-hidden className={styles['icon']} />
      <input
        ref={input}
        id={id}
        type="search"
        aria-label="Search calls"
        placeholder="Search calls"
        title="Words, or filters such as outcome:missed dur:>5m from:+1555 after:2025-03-01"
        autoComplete="off"
        spellCheck={false}
        aria-autocomplete="list"
        aria-controls={isShown ? listId : undefined}
        aria-activedescendant={isShown && active >= 0 ? optionId(listId, active) : undefined}
        aria-invalid={shownErrors.length > 0 ? true : undefined}
        aria-describedby={shownErrors.length > 0 ? `${listId}errors` : undefined}
        value={typed}
        onChange={({ target }) => write(target.value, target.selectionStart ?? target.value.length)}
        onKeyDown={press}
        onBlur={() => {
          setIsOpen(false);
          finish();
        }}
      />
      {isShown ? (
        <CompletionList id={listId} {...{ completions, active }} onChoose={choose} />
      ) : null}
      <QueryErrors id={`${listId}errors`} typed={typed} errors={shownErrors} isHidden={isShown} />
    </span>
  );
};
