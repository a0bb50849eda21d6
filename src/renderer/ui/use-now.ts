import { useEffect, useState } from 'react';

import type { EpochMs } from '../../shared/session.ts';

/** Now, looked at so often; `null` leaves the clock alone. */
export const useNow = (everyMs: number | null): EpochMs => {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (everyMs === null) return undefined;
    const look = (): void => setNow(Date.now());
    // What was seen before the clock was needed may be hours old.
    const first = setTimeout(look, 0);
    const timer = setInterval(look, everyMs);
    return () => {
      clearTimeout(first);
      clearInterval(timer);
    };
  }, [everyMs]);
  return now;
};
