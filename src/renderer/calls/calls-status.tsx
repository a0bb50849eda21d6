import { useCallsStore } from './calls-store.ts';
import { conversationCountWords, talkOnceWords } from './conversation-words.ts';
import { useConversationsStore } from './conversations-store.ts';
import { countWords, talkTimeWords } from './status-words.ts';

/**
 * What the status bar says of the list: `1,204 calls` or `2 of 1,204 calls selected`, in a list of
 * conversations `12 conversations, 30 calls`. The bar itself is the live region.
 */
export const CallsCount = () => {
  const sums = useCallsStore((state) => state.sums);
  const ofConversations = useConversationsStore((state) => state.sums);
  if (ofConversations?.unit === 'conversations')
    return <>{conversationCountWords(ofConversations)}</>;
  return <>{sums === null ? '' : countWords(sums)}</>;
};

/** Beside it: talk time of the selection, or of the list without one. */
export const CallsTalkTime = () => {
  const sums = useCallsStore((state) => state.sums);
  const once = useConversationsStore((state) => state.sums);
  if (sums === null || sums.view.calls === 0) return null;
  return <>{once === null ? talkTimeWords(sums) : talkOnceWords(sums, once)}</>;
};
