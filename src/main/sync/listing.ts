import type { TimeRange } from '../../shared/page.ts';
import type { ListAnswer } from '../providers/provider.ts';
import { createAhead } from './ahead.ts';
import type { PageDraft, PageSource } from './page-source.ts';
import type { Step } from './reading.ts';
import { askPage, openReader, type ReaderParts, type WindowReader } from './window-reader.ts';
import { createWindowSource } from './window-source.ts';

/** Pages held besides those under way: one that came before its turn must not keep the next waiting. */
const spare = 2;

/**
 * Reads the planned ranges window by window; the next one is opened while this one is read. Asks for
 * nothing ahead before its first page is taken over.
 */
export const createListing = (
  parts: Omit<ReaderParts, 'onMore'>,
  ranges: readonly TimeRange[],
): PageSource => {
  const most = parts.traits.concurrency + spare;
  const source = createWindowSource({
    ranges,
    hasDateFilter: parts.traits.hasDateFilter,
    limits: parts.limits,
    askFirst: (window) => askPage(parts, window, null),
    now: parts.now,
  });
  let current: WindowReader | null = null;
  let upcoming: WindowReader | null = null;
  let hasBegun = false;
  let taken: { readonly answer: ListAnswer; readonly step: Step } | null = null;

  const openNext = async (): Promise<WindowReader | null> => {
    const opened = await source.open();
    if (opened === null) return null;
    const { window, first, openedAt: at } = opened;
    upcoming = openReader({ ...parts, onMore: fill }, window, { first, at });
    fill();
    return upcoming;
  };

  const openings = createAhead<null, WindowReader | null>(openNext);

  const fill = (): void => {
    if (current === null || !hasBegun) return;
    current.queue.fill(most);
    if (openings.length() === 0 && source.hasMore()) openings.add(null);
    if (current.queue.isAllAsked()) upcoming?.queue.fill(most - current.queue.held());
  };

  const reader = async (): Promise<WindowReader | null> => {
    if (current !== null) return current;
    if (openings.length() === 0) openings.add(null);
    const opened = await openings.peek();
    openings.drop();
    upcoming = null;
    current = opened;
    return opened;
  };

  const left = (step: Step) => (step.next === 'window' && step.rest === null ? 0 : 1);

  const isLast = (step: Step): boolean =>
    left(step) === 0 && openings.length() === 0 && !source.hasMore();

  const draft = (answer: ListAnswer, step: Step): PageDraft => {
    const { met } = step;
    const { said } = step.progress;
    const isFinished = step.next === 'window';
    const next = upcoming?.reading.said() ?? 0;
    const remaining = source.remaining();
    return {
      answer,
      shape: 'list',
      window: step.progress,
      goneIds: [],
      outlook: {
        met: isFinished ? 0 : met,
        said: isFinished ? 0 : said,
        remaining: remaining === null || step.rest !== null ? null : remaining + next,
        windowsLeft: left(step) + openings.length() + source.windowsLeft(),
        isEnd: isLast(step),
      },
      finished: isFinished ? { calls: met, said } : null,
    };
  };

  return {
    peek: async () => {
      const reading = await reader();
      if (reading === null) return null;
      fill();
      const answer = await reading.queue.peek();
      const step = reading.reading.look(answer);
      taken = { answer, step };
      return draft(answer, step);
    },
    keep: (seq) => {
      if (current === null || taken === null) return;
      hasBegun = true;
      current.queue.drop();
      current.reading.keep(taken.answer, seq);
      if (taken.step.rest !== null) source.giveBack(taken.step.rest);
      if (taken.step.next === 'same-window-again') current = current.again();
      if (taken.step.next === 'window') current = null;
      taken = null;
    },
    isEmpty: () => ranges.length === 0,
  };
};
