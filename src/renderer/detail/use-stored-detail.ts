import { useCallback } from 'react';

import type { Detail, DetailKind } from '../../shared/detail.ts';
import type { Session } from '../../shared/session.ts';
import { useServices } from '../app/services.ts';
import { shownValue, useLoaded } from '../ui/use-loaded.ts';

/** What was fetched beside this call before; asks nobody. `null` too while the archive reads. */
export const useStoredDetail = <K extends DetailKind>(
  session: Session,
  kind: K,
): Extract<Detail, { readonly kind: K }> | null => {
  const { archive } = useServices();
  const load = useCallback(async () => {
    const stored = await archive.detail(session.key, kind);
    return { key: session.key, detail: stored?.detail ?? null };
  }, [archive, session, kind]);
  const loaded = shownValue(useLoaded(load));
  // What is still on screen of the call before is another call's.
  if (loaded === null || loaded.key !== session.key || loaded.detail?.kind !== kind) return null;
  return loaded.detail as Extract<Detail, { readonly kind: K }>;
};
