import { useMemo } from 'react';

import { useConnectionsStore } from '../connections/connections-store.ts';
import { shownZone, useZone } from '../format/zone-store.ts';
import type { QueryContext } from './query/read-condition.ts';

/** What queries are read with, as of now. */
export const queryContext = (): QueryContext => ({
  zone: shownZone(),
  now: Date.now(),
  connections: useConnectionsStore.getState().connections ?? [],
});

/** The same for drawing; drawn anew when a connection gets another name or the zone is another. */
export const useQueryContext = (): QueryContext => {
  const connections = useConnectionsStore((state) => state.connections);
  const zone = useZone();
  return useMemo(
    () => ({ ...queryContext(), zone, connections: connections ?? [] }),
    [zone, connections],
  );
};
