import { useEffect } from 'react';

import type { Archive } from '../archive/contract.ts';
import { isUnfiltered, unsearched, useCallsStore, type Sums } from './calls-store.ts';
import { everything, isNothing } from './selection.ts';
import { paced } from './paced.ts';

const pauseMs = 400;

const none = { calls: 0, talkSeconds: 0, billedSeconds: 0 };

/** Counts and talk time of what the list shows and of what is selected. */
const addUp = async (archive: Archive): Promise<Sums> => {
  const { view, selection } = useCallsStore.getState();
  const { text } = view.filter;
  const ofView = await archive.totals(view, null);
  if (isNothing(selection)) {
    return { selection, text, view: ofView, selectedInView: none, selected: none };
  }
  if (selection === everything) {
    const all = isUnfiltered(view) ? ofView : await archive.totals(unsearched(view), null);
    return { selection, text, view: ofView, selectedInView: ofView, selected: all };
  }
  const selected = await archive.totals(unsearched(view), selection);
  const selectedInView = isUnfiltered(view) ? selected : await archive.totals(view, selection);
  return { selection, text, view: ofView, selectedInView, selected };
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
      const isOtherText = now.view.filter !== before.view.filter;
      if (isOtherText || now.selection !== before.selection) look.ask(true);
      else if (now.revision !== before.revision) look.ask(false);
    });
    return () => {
      stopFollowing();
      look.stop();
    };
  }, [archive]);
};
