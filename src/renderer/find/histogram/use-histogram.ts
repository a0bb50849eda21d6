import { useEffect, useState } from 'react';

import type { Archive } from '../../archive/contract.ts';
import type { Histogram } from '../../archive/histogram/histogram.ts';
import { useCallsStore } from '../../calls/calls-store.ts';
import { paced } from '../../archive/paced.ts';
import type { Zone } from '../../format/zone-store.ts';

/** What was answered, and the zone whose days it counts in. */
export interface ZonedHistogram {
  readonly histogram: Histogram;
  readonly zone: Zone;
}

/** A sync tells the screen of new calls several times a second, and each time moves every bar. */
const pauseMs = 1_500;

/** The view over time, true to it while it changes; the last answer until there is a newer one. */
export const useHistogram = (archive: Archive, zone: Zone): ZonedHistogram | null => {
  const [answer, setAnswer] = useState<ZonedHistogram | null>(null);
  useEffect(() => {
    let isWanted = true;
    const fetch = async (): Promise<void> => {
      const { filter } = useCallsStore.getState().view;
      try {
        const histogram = await archive.histogram({ sort: [], filter }, zone);
        const isOfNow = useCallsStore.getState().view.filter === filter;
        if (isWanted && isOfNow) setAnswer({ histogram, zone });
      } catch {
        // A newer question has taken its place, or the list says that the archive does not answer.
      }
    };
    const look = paced(fetch, pauseMs);
    look.ask(true);
    const stopFollowing = useCallsStore.subscribe((now, before) => {
      // Not paced: it is what makes the question for the older filter stop.
      if (now.view.filter !== before.view.filter) void fetch();
      else if (now.looks !== before.looks) look.ask(true);
      else if (now.revision !== before.revision) look.ask(false);
    });
    return () => {
      isWanted = false;
      stopFollowing();
      look.stop();
    };
  }, [archive, zone]);
  return answer;
};
