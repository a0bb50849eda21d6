const everyMs = 3_000;

/**
 * Tells when the machine gains or loses its network. Electron's main process has no event for it,
 * only a question. Returns its own stop.
 */
export const watchOnline = (
  isOnline: () => boolean,
  onChanged: (isOnline: boolean) => void,
  intervalMs: number = everyMs,
): (() => void) => {
  let known = isOnline();
  const timer = setInterval(() => {
    const now = isOnline();
    if (now === known) return;
    known = now;
    onChanged(now);
  }, intervalMs);
  return () => clearInterval(timer);
};
