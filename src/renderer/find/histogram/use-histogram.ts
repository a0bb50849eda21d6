import { useEffect, useState } from 'react';

import type { Archive } from '../../archive/contract.ts';
import type { Histogram } from '../../archive/histogram/histogram.ts';
import { useCallsStore } from '../../calls/calls-store.ts';
import type { Zone } from '../../format/zone-store.ts';

/** What was answered, and the zone whose days it counts in. */
export interface ZonedHistogram {
  readonly histogram: Histogram;
  readonly zone: Zone;
}

/** The view over time, true to it while it changes; the last answer until there is a newer one. */
export const useHistogram = (archive: Archive, zone: Zone): ZonedHistogram | null => {
  const filter = useCallsStore((state) => state.view.filter);
  const revision = useCallsStore((state) => state.revision);
  const [answer, setAnswer] = useState<ZonedHistogram | null>(null);
  useEffect(() => {
    let isWanted = true;
    archive.histogram({ sort: [], filter }, zone).then(
      (histogram) => {
        if (isWanted) setAnswer({ histogram, zone });
      },
      // A newer question has taken its place, or the list says that the archive does not answer.
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [archive, filter, revision, zone]);
  return answer;
};
