import { useEffect } from 'react';

import type { Session } from '../../../shared/session.ts';
import { useServices } from '../../app/services.ts';
import { conversationWith, useConversationsStore } from '../../calls/conversations-store.ts';
import type { Conversation } from '../../archive/answers.ts';

/**
 * The conversation of the open call; `null` while it is not known and for a call that stands alone.
 * Asked for by the session and not by its key: a sync may have brought a call that belongs to it.
 */
export const useOpenConversation = (session: Session): Conversation | null => {
  const { archive } = useServices();
  useEffect(() => {
    let isStale = false;
    archive.conversation(session.key).then(
      (found) => {
        if (!isStale) useConversationsStore.getState().setOpen(found);
      },
      // The pane says already that the archive does not answer.
      () => undefined,
    );
    return () => {
      isStale = true;
    };
  }, [archive, session]);
  return useConversationsStore((state) => conversationWith(state, session.key));
};
