import { hangupWords } from '../../shared/hangup-words.ts';
import { outcomeTitles, type Outcome } from '../../shared/outcome.ts';
import { providerDetails } from '../../shared/provider-details.ts';
import type { Hangup, Session } from '../../shared/session.ts';
import styles from './details.module.css';
import { Fact, Facts } from './fact.tsx';
import { TheirWord } from './their-word.tsx';
import { useStoredDetail } from './use-stored-detail.ts';

const InWords = ({
  label,
  sentence,
  word,
}: {
  readonly label: string;
  readonly sentence: string | null;
  readonly word: string | null;
}) =>
  word === null ? null : (
    <Fact label={label}>
      {sentence === null ? <bdi>{word}</bdi> : <span>{sentence}</span>}
      {sentence === null ? null : <TheirWord word={word} />}
    </Fact>
  );

const Ending = ({
  hangup,
  outcome,
}: {
  readonly hangup: Hangup;
  readonly outcome: Outcome | null;
}) => {
  const words = hangupWords(hangup);
  return (
    <Facts title="How it ended">
      {outcome === null ? null : <Fact label="By its events">{outcomeTitles[outcome]}</Fact>}
      <InWords label="Cause" sentence={words.cause} word={hangup.cause} />
      {hangup.reason === undefined ? null : (
        <Fact label="Reason">
          <bdi>{hangup.reason}</bdi>
        </Fact>
      )}
      <InWords label="Hung up by" sentence={words.source} word={hangup.source} />
      <InWords label="SIP response" sentence={words.sip} word={hangup.sipCode} />
    </Facts>
  );
};

/** Why the call ended and who ended it: from the call itself, or from its events once fetched. */
export const HangupFacts = ({ session }: { readonly session: Session }) => {
  const events = useStoredDetail(session, 'events');
  const hangup = session.hangup ?? events?.hangup ?? null;
  if (hangup !== null) return <Ending hangup={hangup} outcome={events?.outcome ?? null} />;
  const isInEvents = providerDetails[session.provider].includes('events');
  return isInEvents && events === null && session.isFinal ? (
    <Facts title="How it ended">
      <p className={styles['hint']}>The call itself does not say. Its events do: open Events.</p>
    </Facts>
  ) : null;
};
