import { useEffect, useRef, type RefObject } from 'react';

import { useDetailsFrameStore } from './details-frame-store.ts';

/** The cell the keyboard was on last, else the row of the open call. */
const cellToFocus = (screen: HTMLElement): HTMLElement | null =>
  screen.querySelector<HTMLElement>('.ag-cell-focus') ??
  screen.querySelector<HTMLElement>('.row-active [role="gridcell"]');

/** Puts the focus back into the list, where it was: the list never moved under the page. */
export const focusList = (screen: HTMLElement | null): void => {
  if (screen !== null) cellToFocus(screen)?.focus({ preventScroll: true });
};

/** Whether the focus stays somewhere else: in the search box that has just been typed into. */
const isElsewhere = (screen: HTMLElement): boolean => {
  const { activeElement } = document;
  return activeElement !== document.body && !screen.contains(activeElement);
};

/** Gives the focus back to the list when a page is closed, once the list is shown again. */
export const useReturnToList = (screen: RefObject<HTMLElement | null>): void => {
  const isPage = useDetailsFrameStore((state) => state.isPage);
  const wasPage = useRef(isPage);
  useEffect(() => {
    const isBack = wasPage.current && !isPage;
    wasPage.current = isPage;
    if (isBack && screen.current !== null && !isElsewhere(screen.current))
      focusList(screen.current);
  }, [isPage, screen]);
};
