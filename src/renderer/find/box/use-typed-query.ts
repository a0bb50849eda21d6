import { useEffect, useRef, useState } from 'react';

import type { Condition } from '../../archive/condition.ts';
import { conditionsOf, useCallsStore } from '../../calls/calls-store.ts';
import type { QueryError } from '../query/read-token.ts';
import { queryContext } from '../use-query-context.ts';
import { readTyped, type Typed } from './typed.ts';

/** Long enough to type a word, short enough to feel at once. */
const pauseMs = 150;

export interface TypedQuery extends Typed {
  readonly errors: readonly QueryError[];
  readonly type: (typed: string, caret: number) => void;
  /** The typing is over: everything that can be read becomes a chip. */
  readonly finish: () => void;
}

interface Box extends Typed {
  readonly errors: readonly QueryError[];
}

const filterNow = () => {
  const { view } = useCallsStore.getState();
  return { text: view.filter.text, conditions: conditionsOf(view) };
};

/** Ties the box to the view's filter, both ways: what the list clears goes from the box too. */
export const useTypedQuery = (): TypedQuery => {
  const [box, setBox] = useState<Box>(() => ({ typed: filterNow().text, caret: null, errors: [] }));
  const latest = useRef<Box>(box);
  /** The chips without what is still being typed, and all that the box last asked for. */
  const base = useRef<readonly Condition[]>(filterNow().conditions);
  const asked = useRef(filterNow());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const show = (next: Box): void => {
    latest.current = next;
    setBox(next);
  };
  const apply = (caret: number | null): void => {
    clearTimeout(timer.current);
    const answer = readTyped({ typed: latest.current.typed, caret }, base.current, queryContext());
    base.current = answer.base;
    asked.current = { text: answer.text, conditions: answer.conditions };
    show({ typed: answer.typed, caret: answer.caret, errors: answer.errors });
    const { setText, setConditions } = useCallsStore.getState();
    setText(answer.text);
    if (answer.conditions !== filterNow().conditions) setConditions(answer.conditions);
  };
  const type = (typed: string, caret: number): void => {
    show({ ...latest.current, typed, caret });
    clearTimeout(timer.current);
    timer.current = setTimeout(() => apply(caret), pauseMs);
  };

  useEffect(
    () =>
      useCallsStore.subscribe(() => {
        const { text, conditions } = filterNow();
        if (text !== asked.current.text) {
          clearTimeout(timer.current);
          show({ typed: text, caret: null, errors: [] });
        } else if (conditions !== asked.current.conditions) {
          // Somebody edits the chips: what was being typed is one of them now.
          const { typed } = readTyped({ ...latest.current, caret: null }, [], queryContext());
          show({ ...latest.current, typed });
        }
        if (conditions !== asked.current.conditions) base.current = conditions;
        asked.current = { text, conditions };
      }),
    [],
  );
  const finish = (): void => apply(null);
  const last = useRef(finish);
  useEffect(() => {
    last.current = finish;
  });
  // What was typed last counts even when the screen is left before the pause is over.
  useEffect(() => () => last.current(), []);
  return { ...box, type, finish };
};
