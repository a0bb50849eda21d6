import { useState } from 'react';

/**
 * Gives the focus back to what had it when the dialog was opened. Radix does this for its own
 * triggers only, and ours are opened from a store. When the opener is gone (its connection was
 * removed, the first run is over), the navigation gets it, so that the keyboard is not lost.
 */
export const useReturnFocus = (): ((event: Event) => void) => {
  const [opener] = useState(() => document.activeElement);
  return (event) => {
    event.preventDefault();
    const target =
      opener instanceof HTMLElement && opener.isConnected && opener !== document.body
        ? opener
        : document.querySelector<HTMLElement>('nav [aria-current="page"]');
    target?.focus();
  };
};
