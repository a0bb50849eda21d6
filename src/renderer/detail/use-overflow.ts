import { useLayoutEffect, useState, type RefObject } from 'react';

/** At which ends a strip that scrolls sideways has more than it shows. */
export interface Overflow {
  readonly start: boolean;
  readonly end: boolean;
}

const none: Overflow = { start: false, end: false };

/** Fractions of a pixel, of zoom or of a screen's scale, are no overflow. */
const slackPx = 1;

export const overflowOf = (strip: {
  readonly scrollLeft: number;
  readonly scrollWidth: number;
  readonly clientWidth: number;
}): Overflow => ({
  start: strip.scrollLeft > slackPx,
  end: strip.scrollWidth - strip.clientWidth - strip.scrollLeft > slackPx,
});

/** `contents` changes with what is in the strip. */
export const useOverflow = (strip: RefObject<HTMLElement | null>, contents: string): Overflow => {
  const [overflow, setOverflow] = useState(none);
  useLayoutEffect(() => {
    const element = strip.current;
    if (element === null) return undefined;
    const look = (): void => {
      const now = overflowOf(element);
      setOverflow((old) => (old.start === now.start && old.end === now.end ? old : now));
    };
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    look();
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [strip, contents]);
  return overflow;
};
