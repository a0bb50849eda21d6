import { useEffect } from 'react';

import type { Archive } from '../archive/contract.ts';
import { unsearched, useCallsStore } from './calls-store.ts';
import { useConversationsStore, type ConversationSums } from './conversations-store.ts';
import { paced } from '../archive/paced.ts';
import { isNothing } from './selection.ts';

const pauseMs = 700;

const addUp = async (archive: Archive): Promise<ConversationSums> => {
  const { view, selection } = useCallsStore.getState();
  return {
    unit: view.unit ?? 'calls',
    view: await archive.conversationTotals(view, null),
    selected: isNothing(selection)
      ? null
      : await archive.conversationTotals(unsearched(view), selection),
  };
};

/** Keeps the sums of conversations true while view, selection and archive change. */
export const useConversationSums = (archive: Archive): void => {
  useEffect(() => {
    const look = paced(async () => {
      try {
        useConversationsStore.getState().setSums(await addUp(archive));
      } catch {
        // The list itself says that the archive does not answer; old sums stay until it does.
      }
    }, pauseMs);
    look.ask(true);
    const stopFollowing = useCallsStore.subscribe((now, before) => {
      const isOtherView =
        now.view.filter !== before.view.filter || now.view.unit !== before.view.unit;
      if (isOtherView || now.selection !== before.selection) look.ask(true);
      else if (now.revision !== before.revision) look.ask(false);
    });
    return () => {
      stopFollowing();
      look.stop();
    };
  }, [archive]);
};
