import type { Session } from '../../shared/session.ts';
import { systemZone } from '../format/date-time.ts';
import { AboutFacts } from './about-facts.tsx';
import { HangupFacts } from './hangup-facts.tsx';
import { callSentence } from './sentence.ts';
import styles from './details.module.css';
import { Durations, Parties, Times } from './overview-facts.tsx';
import { Timeline } from './timeline.tsx';

/** What happened, first in one sentence, then fact by fact. */
export const OverviewTab = ({ session }: { readonly session: Session }) => (
  <>
    <p className={styles['sentence']}>{callSentence(session)}</p>
    <Timeline session={session} />
    <Times session={session} zone={systemZone()} />
    <Durations session={session} />
    <Parties session={session} />
    <HangupFacts session={session} />
    <AboutFacts session={session} />
  </>
);
