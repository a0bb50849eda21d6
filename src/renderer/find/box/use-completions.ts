import { useEffect, useState } from 'react';

import { assertNever } from '../../../shared/assert-never.ts';
import type { ValueColumn } from '../../archive/condition.ts';
import type { Archive } from '../../archive/contract.ts';
import type { View } from '../../archive/view.ts';
import { conditionsOf, useCallsStore } from '../../calls/calls-store.ts';
import { countOf } from '../../format/count.ts';
import { written } from '../query/written.ts';
import { queryContext } from '../use-query-context.ts';
import { valueTitle } from '../value-words.ts';
import { keyCompletions, knownCompletions, type Completion, type Wish } from './complete.ts';

/** More would hide the list that is looked for. */
const limit = 8;

const insertOf = (column: ValueColumn, value: string | null): string => {
  if (value === null) return 'none';
  return written(column === 'connection' ? valueTitle(column, value, queryContext()) : value);
};

/** The view without the column's own chips: what one of its values would add to. */
const othersOf = (view: View, column: ValueColumn): View => {
  const conditions = conditionsOf(view).filter(
    (one) => one.kind !== 'values' || one.column !== column,
  );
  return { ...view, filter: { ...view.filter, conditions } };
};

const valueCompletions = async (
  archive: Archive,
  { column, prefix }: Wish & { readonly kind: 'value' },
): Promise<readonly Completion[]> => {
  const view = othersOf(useCallsStore.getState().view, column);
  const { facets } = await archive.facets(view, column, { search: prefix, limit });
  const found = facets.map(({ value, calls }) => ({
    insert: insertOf(column, value),
    title: valueTitle(column, value, queryContext()),
    hint: countOf(calls, 'call'),
    isKey: false,
  }));
  const others = knownCompletions(column, prefix)
    .filter((word) => found.every(({ insert }) => insert !== word))
    .map((word) => ({
      insert: word,
      title: word === 'none' ? 'None' : valueTitle(column, word, queryContext()),
      hint: countOf(0, 'call'),
      isKey: false,
    }));
  return [...found, ...others].slice(0, limit);
};

const completionsFor = async (archive: Archive, wish: Wish): Promise<readonly Completion[]> => {
  switch (wish.kind) {
    case 'key':
      return keyCompletions(wish.prefix);
    case 'value':
      return valueCompletions(archive, wish);
    case 'fixed':
      return wish.words.map((word) => ({ insert: word, title: word, hint: '', isKey: false }));
    default:
      return assertNever(wish);
  }
};

const none: readonly Completion[] = [];

/** What can be put in at the caret; of several wishes only the last one's answer counts. */
export const useCompletions = (archive: Archive, wish: Wish | null): readonly Completion[] => {
  const [found, setFound] = useState<{ name: string; completions: readonly Completion[] }>();
  const name = JSON.stringify(wish);
  useEffect(() => {
    const wanted = JSON.parse(name) as Wish | null;
    if (wanted === null) return;
    let isWanted = true;
    completionsFor(archive, wanted).then(
      (completions) => {
        if (isWanted) setFound({ name, completions });
      },
      // Without an answer nothing is offered; typing goes on.
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [archive, name]);
  return wish !== null && found?.name === name ? found.completions : none;
};
