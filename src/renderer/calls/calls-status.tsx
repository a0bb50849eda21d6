import { useCallsStore } from './calls-store.ts';
import { countWords, talkTimeWords } from './status-words.ts';

/**
 * What the status bar says of the list: `1,204 calls` or `2 of 1,204 calls selected`. The bar
 * itself is the live region.
 */
export const CallsCount = () => {
  const sums = useCallsStore((state) => state.sums);
  return <>{sums === null ? '' : countWords(sums)}</>;
};

/** Beside it: talk time of the selection, or of the list without one. */
export const CallsTalkTime = () => {
  const sums = useCallsStore((state) => state.sums);
  return <>{sums === null || sums.view.calls === 0 ? '' : talkTimeWords(sums)}</>;
};
