import { useEffect, useState } from 'react';

import type { ValueColumn } from '../../archive/condition.ts';
import type { FacetsAnswer } from '../../archive/answers.ts';
import type { Archive } from '../../archive/contract.ts';
import { useCallsStore } from '../../calls/calls-store.ts';

/** The column's values with counts, true to the view while it changes; the last ones until then. */
export const useFacets = (
  archive: Archive,
  column: ValueColumn,
  search: string,
  limit: number,
): FacetsAnswer | null => {
  const view = useCallsStore((state) => state.view);
  const revision = useCallsStore((state) => state.revision);
  const [answer, setAnswer] = useState<FacetsAnswer | null>(null);
  useEffect(() => {
    let isWanted = true;
    archive.facets(view, column, { search, limit }).then(
      (facets) => {
        if (isWanted) setAnswer(facets);
      },
      // A newer question has taken its place, or the list says that the archive does not answer.
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [archive, view, revision, column, search, limit]);
  return answer;
};
