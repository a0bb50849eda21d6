import { useEffect, useRef, useState } from 'react';

import { isArchiveError } from '../archive/archive-error.ts';
import type { RowsAnswer } from '../archive/answers.ts';
import type { Archive } from '../archive/contract.ts';
import type { View } from '../archive/view.ts';
import { useCallsStore } from './calls-store.ts';
import { paced, type Paced } from '../archive/paced.ts';

/**
 * Rows the grid loads at once. Two screens, and what providers list in a page: the first calls of a
 * first sync fill it, and none of them is drawn anew for the sake of those after them.
 */
export const blockSize = 100;

/** The list's questions: one for a newer view stops those for an older one. */
export const listLane = 'list';

/** The first rows of a view, fetched before the grid is told of the view. */
export interface FirstBlock {
  readonly view: View;
  readonly answer: RowsAnswer;
}

export type FirstBlockState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly block: FirstBlock }
  | { readonly kind: 'failed'; readonly detail: string };

/** Looking again after every commit of a running sync would redraw the list all the time. */
const pauseMs = 700;

/**
 * Follows the view and the archive's revision, always one whole answer at a time: what is on
 * screen stays until the next order is ready, so the list never flashes empty.
 */
export const useFirstBlock = (
  archive: Archive,
): { readonly state: FirstBlockState; readonly retry: () => void } => {
  const [state, setState] = useState<FirstBlockState>({ kind: 'loading' });
  const look = useRef<Paced | null>(null);
  useEffect(() => {
    const { setTotal } = useCallsStore.getState();
    const fetch = async (): Promise<void> => {
      const { view } = useCallsStore.getState();
      try {
        const answer = await archive.rows({ view, from: 0, to: blockSize, lane: listLane });
        if (useCallsStore.getState().view !== view) return;
        setTotal(answer.total);
        setState({ kind: 'ready', block: { view, answer } });
      } catch (cause) {
        // The view has changed meanwhile, and its rows are asked for already.
        if (isArchiveError(cause, 'superseded')) return;
        setState({ kind: 'failed', detail: String(cause) });
      }
    };
    const made = paced(fetch, pauseMs);
    look.current = made;
    made.ask(true);
    const stopFollowing = useCallsStore.subscribe((now, before) => {
      // Not paced: it is what makes the question for the older view stop.
      if (now.view !== before.view) void fetch();
      else if (now.looks !== before.looks) made.ask(true);
      else if (now.revision !== before.revision) made.ask(false);
    });
    return () => {
      stopFollowing();
      made.stop();
    };
  }, [archive]);
  return { state, retry: () => look.current?.ask(true) };
};
