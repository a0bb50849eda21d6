import { countOf, formatCount } from '../format/count.ts';
import { formatDuration } from '../format/duration.ts';
import type { Sums } from './calls-store.ts';

/** `1,204 calls`, or `2 of 1,204 calls selected`. */
export const countWords = (sums: Sums): string => {
  const shown = countOf(sums.view.calls, 'call');
  const inView = sums.selectedInView.calls;
  const outside = formatCount(sums.selected.calls - inView);
  if (sums.selected.calls === 0) return shown;
  if (inView === 0) return `${shown}, ${outside} selected outside this search`;
  const selected = `${formatCount(inView)} of ${shown} selected`;
  return inView === sums.selected.calls
    ? selected
    : `${selected}, ${outside} more outside this search`;
};

/** Talk time of the selected calls where there are any, else of all that the list shows. */
export const talkTimeWords = (sums: Sums): string => {
  const { talkSeconds } = sums.selected.calls === 0 ? sums.view : sums.selected;
  return `Talk time ${formatDuration(talkSeconds)}`;
};
