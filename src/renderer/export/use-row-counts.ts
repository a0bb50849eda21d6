import { useEffect, useState } from 'react';

import { useServices } from '../app/services.ts';
import type { Archive } from '../archive/contract.ts';
import { useCallsStore } from '../calls/calls-store.ts';
import { scopeRows, type ExportScope } from './export-scope.ts';

/** `null` while they are being counted. */
export type RowCounts = Readonly<Record<ExportScope, number>> | null;

const countRows = async (archive: Archive, scope: ExportScope): Promise<number> => {
  const { view, selection } = scopeRows(useCallsStore.getState(), scope);
  const { calls } = await archive.totals(view, selection);
  return calls;
};

/** How many rows each scope would write now; follows a sync that goes on behind the dialog. */
export const useRowCounts = (): RowCounts => {
  const { archive } = useServices();
  const revision = useCallsStore((state) => state.revision);
  const [counts, setCounts] = useState<RowCounts>(null);
  useEffect(() => {
    const count = async (): Promise<void> => {
      const [selected, view] = [countRows(archive, 'selected'), countRows(archive, 'view')];
      setCounts({ selected: await selected, view: await view });
    };
    // An archive that does not answer says so in the list; here the button stays disabled.
    count().catch(() => setCounts(null));
  }, [archive, revision]);
  return counts;
};
