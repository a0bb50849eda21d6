import { CloudOff } from 'lucide-react';
import { useCallback } from 'react';

import type { SessionKey } from '../../shared/session.ts';
import { useServices } from '../app/services.ts';
import { useCallsStore } from '../calls/calls-store.ts';
import { shownValue, useLoaded } from '../ui/use-loaded.ts';
import styles from './details.module.css';

/** What a person should know before they rely on a call that the provider has taken back. */
export const GoneNotice = ({ callKey }: { readonly callKey: SessionKey }) => {
  const { archive } = useServices();
  const revision = useCallsStore((state) => state.revision);
  const load = useCallback(
    () => archive.row(callKey),
    // A sync may just have found out.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [archive, callKey, revision],
  );
  const row = shownValue(useLoaded(load));
  if (row?.key !== callKey || !row.isGone) return null;
  return (
    <p className={styles['gone']}>
      <CloudOff size={14} aria-hidden />
      The provider no longer lists this call. This copy stays on the shelf as it was last read.
    </p>
  );
};
