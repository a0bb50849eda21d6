/** Long enough for whatever is being read from the disk; then the focus stays where it is. */
const patienceMs = 2_000;

/**
 * Moves the focus to the first match, now or once it is drawn. At once where it can: what is typed
 * next must find the focus there. Given up when the focus goes elsewhere in the meantime.
 */
export const focusWhenDrawn = (selector: string): void => {
  const focusNow = (): boolean => {
    const element = document.querySelector<HTMLElement>(selector);
    element?.focus();
    return element !== null;
  };
  if (focusNow()) return;
  const before = document.activeElement;
  const stop = (): void => {
    observer.disconnect();
    clearTimeout(timer);
  };
  const observer = new MutationObserver(() => {
    const hasMoved = document.activeElement !== before && document.activeElement !== document.body;
    if (hasMoved || focusNow()) stop();
  });
  observer.observe(document.body, { childList: true, subtree: true });
  const timer = setTimeout(stop, patienceMs);
};
