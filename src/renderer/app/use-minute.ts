import { useEffect, useState } from 'react';

import type { EpochMs } from '../../shared/session.ts';

/** Now, looked at once a minute: enough for "14:03" to become "yesterday" while the app is open. */
export const useMinute = (): EpochMs => {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 60_000);
    return () => clearInterval(timer);
  }, []);
  return now;
};
