/** Lets whatever serves the page (runs, exports) end with it, without knowing windows. */
export interface PageLifetime {
  /** Calls the listener each time the page is closed, crashes or is loaded anew. */
  readonly onPageGone: (listener: () => void) => void;
  readonly pageGone: () => void;
}

export const createPageLifetime = (): PageLifetime => {
  const listeners = new Set<() => void>();
  return {
    onPageGone: (listener) => void listeners.add(listener),
    pageGone: () => listeners.forEach((listener) => listener()),
  };
};
