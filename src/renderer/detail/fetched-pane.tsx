import type { ReactNode } from 'react';

import type { Detail, DetailKind } from '../../shared/detail.ts';
import { providerForms } from '../../shared/provider.ts';
import type { Session } from '../../shared/session.ts';
import { countOf } from '../format/count.ts';
import { formatDateTime } from '../format/date-time.ts';
import { shownZone } from '../format/zone-store.ts';
import { Button } from '../ui/button.tsx';
import { FailureBox } from '../ui/failure-box.tsx';
import styles from './details.module.css';
import { useCallDetail, type CallDetail } from './use-call-detail.ts';

export interface FetchedPaneProps<K extends DetailKind> {
  readonly session: Session;
  readonly kind: K;
  readonly children: (detail: Extract<Detail, { readonly kind: K }>) => ReactNode;
}

/** When it was fetched, and the way to ask once more. */
const Fetched = <K extends DetailKind>({ detail }: { readonly detail: CallDetail<K> }) => {
  const { shown, isBusy, isOffline, ask } = detail;
  if (shown === null) return null;
  const { unreadable } = shown.detail;
  return (
    <footer className={styles['fetched']}>
      {unreadable.length === 0 ? null : (
        <p className={styles['hint']}>
          {countOf(unreadable.length, 'item')} could not be read and{' '}
          {unreadable.length === 1 ? 'is' : 'are'} kept as they came: {unreadable.join('; ')}.
        </p>
      )}
      <span className={styles['hint']}>
        Fetched {formatDateTime(shown.fetchedAt, shownZone()).slice(0, 16)}
      </span>
      {isOffline ? null : (
        <Button look="quiet" aria-disabled={isBusy} onClick={isBusy ? undefined : ask}>
          {isBusy ? 'Asking…' : 'Fetch again'}
        </Button>
      )}
    </footer>
  );
};

const Waiting = ({ sentence }: { readonly sentence: string }) => (
  <p className={styles['waiting']}>
    <span className={styles['spinner']} aria-hidden />
    {sentence}
  </p>
);

/** What has to be asked for first: the wait for it, why it did not come, and then what it is. */
export const FetchedPane = <K extends DetailKind>({
  session,
  kind,
  children,
}: FetchedPaneProps<K>) => {
  const detail = useCallDetail(session, kind);
  const { shown, isBusy, isOffline, failure, ask } = detail;
  const provider = providerForms[session.provider].name;
  const isMissing = shown === null && failure === null;
  return (
    <div aria-busy={isBusy}>
      {failure === null ? null : (
        <FailureBox
          failure={failure}
          about={{ provider, connection: null }}
          actions={<Button onClick={ask}>Try again</Button>}
        />
      )}
      <div role="status">
        {isMissing && isBusy ? <Waiting sentence={`Asking ${provider} for the ${kind}…`} /> : null}
        {isMissing && !isBusy && isOffline ? (
          <p className={styles['nothing']}>Not fetched yet, and there is no network.</p>
        ) : null}
      </div>
      {shown === null ? null : children(shown.detail)}
      <Fetched detail={detail} />
    </div>
  );
};
