import { outcomeTitles } from '../../shared/outcome.ts';
import { providerForms } from '../../shared/provider.ts';
import type { Session } from '../../shared/session.ts';
import { looksIn, useConnectionsStore } from '../connections/connections-store.ts';
import { directionText, typeText } from '../format/call-words.ts';
import { unknown } from '../format/duration.ts';
import { ConnectionDot } from '../ui/connection-dot.tsx';
import { CopyButton } from './copy-button.tsx';
import styles from './details.module.css';
import { Fact, Facts } from './fact.tsx';

/** Our word for the outcome with the provider's own beside it. */
const OutcomeLine = ({ session }: { readonly session: Session }) => (
  <>
    <span className={styles['outcome']} data-outcome={session.outcome}>
      {outcomeTitles[session.outcome]}
    </span>
    {session.providerStatus === '' ? null : (
      <span className={styles['theirWord']}>
        provider’s word: <bdi>{session.providerStatus}</bdi>
      </span>
    )}
  </>
);

const ConnectionLine = ({ session }: { readonly session: Session }) => {
  const connections = useConnectionsStore((state) => state.connections);
  const removed = useConnectionsStore((state) => state.removed);
  const { title, colour } = looksIn({ connections, removed }, session.connectionId);
  return (
    <>
      <span>
        <ConnectionDot colour={colour} />
        <bdi className={styles['name']}>{title}</bdi>
      </span>
      <span className={styles['kind']}>{providerForms[session.provider].name}</span>
    </>
  );
};

const Hangup = ({ session }: { readonly session: Session }) => {
  const { hangup } = session;
  if (hangup === null) return null;
  const parts = [hangup.cause, hangup.source, hangup.sipCode].filter((part) => part !== null);
  return parts.length === 0 ? null : <Fact label="Hang-up">{parts.join(' · ')}</Fact>;
};

const Tags = ({ session }: { readonly session: Session }) =>
  session.tags.length === 0 ? null : <Fact label="Tags">{session.tags.join(', ')}</Fact>;

export const AboutFacts = ({ session }: { readonly session: Session }) => (
  <Facts title="Call">
    <Fact label="Outcome">
      <OutcomeLine session={session} />
    </Fact>
    <Fact label="Type">{typeText(session.type, session.providerType) || unknown}</Fact>
    <Fact label="Mode">{session.mode ?? unknown}</Fact>
    <Fact label="Direction">{directionText(session.direction) || unknown}</Fact>
    <Hangup session={session} />
    <Tags session={session} />
    <Fact label="Connection">
      <ConnectionLine session={session} />
    </Fact>
    <Fact label="Call ID">
      <span className={styles['copyable']}>
        <span className={styles['mono']}>{session.id}</span>
        <CopyButton what="call ID" text={session.id} />
      </span>
    </Fact>
  </Facts>
);
