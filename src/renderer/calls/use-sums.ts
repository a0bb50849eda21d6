import { useEffect } from 'react';

import type { Archive } from '../archive/contract.ts';
import { isFiltered, unsearched, useCallsStore, type Sums } from './calls-store.ts';
import { everything, isNothing } from './selection.ts';
import { paced } from '../archive/paced.ts';

const pauseMs = 400;

const none = { calls: 0, talkSeconds: 0, billedSeconds: 0 };

/** Counts and talk time of what the list shows and of what is selected. */
const addUp = async (archive: Archive): Promise<Sums> => {
  const { view, selection } = useCallsStore.getState();
  const { filter } = view;
  const isWhole = !isFiltered(filter);
  const ofView = await archive.totals(view, null);
  if (isNothing(selection)) {
    return { selection, filter, view: ofView, selectedInView: none, selected: none };
  }
  if (selection === everything) {
    const all = isWhole ? ofView : await archive.totals(unsearched(view), null);
    return { selection, filter, view: ofView, selectedInView: ofView, selected: all };
  }
  const selected = await archive.totals(unsearched(view), selection);
  const selectedInView = isWhole ? selected : await archive.totals(view, selection);
  return { selection, filter, view: ofView, selectedInView, selected };
};

/** Keeps the sums in the store true while view, selection and archive change. */
export const useSums = (archive: Archive): void => {
  useEffect(() => {
    const { setSums } = useCallsStore.getState();
    const look = paced(async () => {
      try {
        setSums(await addUp(archive));
      } catch {
        // The list itself says that the archive does not answer; old sums stay until it does.
      }
    }, pauseMs);
    look.ask(true);
    const stopFollowing = useCallsStore.subscribe((now, before) => {
      const isOtherFilter = now.view.filter !== before.view.filter;
      if (isOtherFilter || now.selection !== before.selection) look.ask(true);
      else if (now.revision !== before.revision) look.ask(false);
    });
    return () => {
      stopFollowing();
      look.stop();
    };
  }, [archive]);
};
