import { useCallback, useMemo } from 'react';

import type { Session } from '../../shared/session.ts';
import { useServices } from '../app/services.ts';
import { CopyButton } from './copy-button.tsx';
import styles from './details.module.css';
import { prettyJson } from './pretty-json.ts';
import { shownValue, useLoaded } from './use-loaded.ts';

/** The provider's own JSON, laid out for reading; the copy is the original, to the character. */
export const RawJsonTab = ({ session }: { readonly session: Session }) => {
  const { archive } = useServices();
  // By the session and not by its key: a call that was read anew has new JSON.
  const load = useCallback(() => archive.rawJson(session.key), [archive, session]);
  const loaded = useLoaded(load);
  const raw = shownValue(loaded);
  const laidOut = useMemo(() => (raw === null ? null : prettyJson(raw)), [raw]);
  if (loaded.kind === 'failed') {
    return (
      <p className={styles['nothing']}>The JSON of this call could not be read: {loaded.detail}</p>
    );
  }
  if (raw === null) {
    const sentence = loaded.kind === 'loading' ? '' : 'No JSON is stored for this call.';
    return <p className={styles['nothing']}>{sentence}</p>;
  }
  return (
    <>
      <div className={styles['rawHead']}>
        <span className={styles['hint']}>As the provider sent it, laid out for reading.</span>
        <CopyButton what="original JSON" text={raw} />
      </div>
      <pre className={styles['raw']}>{laidOut}</pre>
    </>
  );
};
