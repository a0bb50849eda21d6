import { countOf, formatCount } from '../format/count.ts';
import { formatDuration } from '../format/duration.ts';
import type { Sums } from './calls-store.ts';
import type { ConversationSums } from './conversations-store.ts';
import { talkTimeWords } from './status-words.ts';

/** `12 conversations, 30 calls`, or `2 of 12 conversations selected`. */
export const conversationCountWords = ({ view, selected }: ConversationSums): string => {
  const shown = countOf(view.conversations, 'conversation');
  return selected === null
    ? `${shown}, ${countOf(view.calls, 'call')}`
    : `${formatCount(selected.conversations)} of ${shown} selected`;
};

/**
 * Talk time in which no conversation counts twice, and how it was counted where that matters:
 * always in a list of conversations, else where calls overlap.
 */
export const talkOnceWords = (sums: Sums, once: ConversationSums): string => {
  const hasSelection = sums.selected.calls > 0;
  const counted = hasSelection ? once.selected : once.view;
  // A selection that was made a moment ago: the other sum is not there yet.
  if (counted === null) return talkTimeWords(sums);
  const { talkSeconds } = counted;
  const added = hasSelection ? sums.selected.talkSeconds : sums.view.talkSeconds;
  const words = `Talk time ${formatDuration(talkSeconds)}`;
  const isSaid = once.unit === 'conversations' || Math.round(added - talkSeconds) > 0;
  return isSaid ? `${words}, calls that overlap counted once` : words;
};
