import type { Session } from '../../shared/session.ts';
import { shownZone } from '../format/zone-store.ts';
import { AboutFacts } from './about-facts.tsx';
import { asEventsTell } from './as-events-tell.ts';
import { HangupFacts } from './hangup-facts.tsx';
import { callSentence } from './sentence.ts';
import styles from './details.module.css';
import { Durations, Parties, Times } from './overview-facts.tsx';
import { RelatedCalls } from './related/related-calls.tsx';
import { Timeline } from './timeline.tsx';
import { useStoredDetail } from './use-stored-detail.ts';

const Sentence = ({ session }: { readonly session: Session }) => {
  const events = useStoredDetail(session, 'events');
  return <p className={styles['sentence']}>{callSentence(asEventsTell(session, events))}</p>;
};

/** What happened, first in one sentence, then drawn, then fact by fact. */
export const OverviewTab = ({ session }: { readonly session: Session }) => (
  <>
    <Sentence session={session} />
    <Timeline session={session} />
    <Times session={session} zone={shownZone()} />
    <Durations session={session} />
    <Parties session={session} />
    <RelatedCalls session={session} />
    <HangupFacts session={session} />
    <AboutFacts session={session} />
  </>
);
