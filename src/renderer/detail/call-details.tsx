import { useCallback } from 'react';

import type { Session, SessionKey } from '../../shared/session.ts';
import { useServices } from '../app/services.ts';
import { useCallsStore } from '../calls/calls-store.ts';
import { partyTitle } from '../format/party.ts';
import { CallTabs } from './call-tabs.tsx';
import styles from './details.module.css';
import { BackButton, FrameButtons } from './frame-buttons.tsx';
import { GoneNotice } from './gone-notice.tsx';
import { shownValue, useLoaded, type Loaded } from '../ui/use-loaded.ts';

const useCall = (key: SessionKey): Loaded<Session | null> => {
  const { archive } = useServices();
  const revision = useCallsStore((state) => state.revision);
  const load = useCallback(
    () => archive.call(key),
    // A commit may have brought a newer copy of this very call.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [archive, key, revision],
  );
  return useLoaded(load);
};

const Heading = ({ session }: { readonly session: Session }) => (
  <h2 className={styles['heading']}>
    <bdi>{partyTitle(session.from)}</bdi>
    <span className={styles['arrow']} aria-label="to">
      →
    </span>
    <bdi>{partyTitle(session.to)}</bdi>
  </h2>
);

const sentenceWithoutCall = (loaded: Loaded<Session | null>): string => {
  switch (loaded.kind) {
    case 'loading':
      return '';
    case 'failed':
      return `This call could not be read: ${loaded.detail}`;
    case 'loaded':
      return 'This call is not in the archive any more.';
  }
};

const OpenCall = ({ callKey }: { readonly callKey: SessionKey }) => {
  const loaded = useCall(callKey);
  const session = shownValue(loaded);
  return (
    <aside
      className={styles['details']}
      aria-label="Call details"
      aria-busy={loaded.kind === 'loading'}
    >
      <header className={styles['head']}>
        <BackButton />
        {session === null ? <span /> : <Heading session={session} />}
        <FrameButtons />
      </header>
      {session === null ? (
        <p className={styles['nothing']}>{sentenceWithoutCall(loaded)}</p>
      ) : (
        <>
          <GoneNotice callKey={callKey} />
          <CallTabs session={session} />
        </>
      )}
    </aside>
  );
};

/** Everything that is known about the call that is open in the list. */
export const CallDetails = () => {
  const activeKey = useCallsStore((state) => state.activeKey);
  return activeKey === null ? null : <OpenCall callKey={activeKey} />;
};
