import { useCallback, useRef } from 'react';

import type { SessionKey } from '../../shared/session.ts';
import type { Archive } from '../archive/contract.ts';
import { useCallsStore } from './calls-store.ts';
import type { Place } from './grid-context.ts';
import { selectThrough } from './select-calls.ts';
import { isSelected } from './selection.ts';

export interface Pressing {
  readonly press: (place: Place, isRange: boolean) => void;
  /** Adds everything from the anchor through this row: Shift with a click or an arrow key. */
  readonly extend: (place: Place) => void;
  /** Remembers a call as the start of the next range. */
  readonly anchorAt: (key: SessionKey) => void;
}

/** Selecting in the list, with the call pressed last as the anchor of ranges. */
export const usePressing = (archive: Archive): Pressing => {
  const anchor = useRef<SessionKey | null>(null);
  const anchorAt = useCallback((key: SessionKey) => {
    anchor.current = key;
  }, []);
  const press = useCallback(
    ({ key, row }: Place, isRange: boolean) => {
      const { selection, toggle, view } = useCallsStore.getState();
      const isOn = !isSelected(selection, key);
      // A conversation is selected with all of its calls, which only the archive knows.
      if (view.unit === 'conversations') void selectThrough(archive, key, row, isOn);
      else toggle(key);
      if (isRange && anchor.current !== null)
        void selectThrough(archive, anchor.current, row, isOn);
      anchor.current = key;
    },
    [archive],
  );
  const extend = useCallback(
    ({ key, row }: Place) => {
      void selectThrough(archive, anchor.current ?? key, row, true);
      anchor.current ??= key;
    },
    [archive],
  );
  return { press, extend, anchorAt };
};
