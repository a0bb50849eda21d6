import { useMemo } from 'react';

import { useConnectionsStore } from '../connections/connections-store.ts';
import { systemZone } from '../format/date-time.ts';
import type { QueryContext } from './query/read-condition.ts';

/** What queries are read with, as of now. */
export const queryContext = (): QueryContext => ({
  zone: systemZone(),
  now: Date.now(),
  connections: useConnectionsStore.getState().connections ?? [],
});

/** The same for drawing; drawn anew when a connection gets another name. */
export const useQueryContext = (): QueryContext => {
  const connections = useConnectionsStore((state) => state.connections);
  return useMemo(() => ({ ...queryContext(), connections: connections ?? [] }), [connections]);
};
