import { outcomeTitles } from '../../shared/outcome.ts';
import { providerForms } from '../../shared/provider.ts';
import type { Session } from '../../shared/session.ts';
import { looksIn, useConnectionsStore } from '../connections/connections-store.ts';
import { answeredByText, directionText, typeText } from '../format/call-words.ts';
import { unknown } from '../format/duration.ts';
import { languageName } from '../format/language.ts';
import { formatMos } from '../format/quality.ts';
import { ConnectionDot } from '../ui/connection-dot.tsx';
import { CopyButton } from './copy-button.tsx';
import styles from './details.module.css';
import { Fact, Facts } from './fact.tsx';
import { TheirWord } from './their-word.tsx';

/** Our word for the outcome with the provider's own beside it. */
const OutcomeLine = ({ session }: { readonly session: Session }) => (
  <>
    <span className={styles['outcome']} data-outcome={session.outcome}>
      {outcomeTitles[session.outcome]}
    </span>
    <TheirWord word={session.providerStatus} />
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

const AnsweredBy = ({ session: { answeredBy } }: { readonly session: Session }) => {
  if (answeredBy === undefined) return null;
  const { result, speech, locale } = answeredBy;
  return (
    <Fact label="Answered by">
      <span>{answeredByText(result)}</span>
      {speech === null || speech === '' ? null : <q className={styles['name']}>{speech}</q>}
      {locale === null ? null : <span className={styles['kind']}>{languageName(locale)}</span>}
      <TheirWord word={result} />
    </Fact>
  );
};

const Mos = ({ session: { quality } }: { readonly session: Session }) =>
  quality === undefined || quality.mos === null ? null : (
    <Fact label="MOS">{formatMos(quality.mos)}</Fact>
  );

const Tags = ({ session }: { readonly session: Session }) =>
  session.tags.length === 0 ? null : <Fact label="Tags">{session.tags.join(', ')}</Fact>;

export const AboutFacts = ({ session }: { readonly session: Session }) => (
  <Facts title="Call">
    <Fact label="Outcome">
      <OutcomeLine session={session} />
    </Fact>
    <Fact label="Type">
      {typeText(session.type, session.providerType) || unknown}
      <TheirWord word={session.providerType} />
    </Fact>
    {session.mode === null ? null : <Fact label="Mode">{session.mode}</Fact>}
    <Fact label="Direction">
      {directionText(session.direction) || unknown}
      <TheirWord word={session.providerDirection} />
    </Fact>
    <AnsweredBy session={session} />
    <Mos session={session} />
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
