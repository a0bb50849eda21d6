import { Clock, UserRound, UsersRound } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';

import type { Party, Session } from '../../../shared/session.ts';
import type { Condition } from '../../archive/condition.ts';
import { formatDateTime } from '../../format/date-time.ts';
import { shownZone } from '../../format/zone-store.ts';
import { partyDetail, partyTitle } from '../../format/party.ts';
import { Button } from '../../ui/button.tsx';
import styles from './related.module.css';
import { callsBetween, callsInSameHour, callsOf } from './related-filters.ts';
import { showRelated } from './show-related.ts';

interface RelatedProps {
  readonly conditions: readonly Condition[] | null;
  readonly icon: LucideIcon;
  readonly words: string;
  /** Whom or when it means, beside the words. */
  readonly about: string;
  readonly hint: string;
}

const Related = ({ conditions, icon, words, about, hint }: RelatedProps) =>
  conditions === null ? null : (
    <li>
      <Button
        look="quiet"
        icon={icon}
        className={styles['link']}
        title={`${words}: ${hint}`}
        onClick={() => showRelated(conditions)}
      >
        <span className={styles['words']}>{words}</span>
        <bdi className={styles['about']}>{about}</bdi>
      </Button>
    </li>
  );

const OfParty = ({ party }: { readonly party: Party }) => (
  <Related
    conditions={callsOf(party)}
    icon={party.kind === 'group' ? UsersRound : UserRound}
    words={`All calls of this ${party.kind === 'group' ? 'group' : 'person'}`}
    about={partyTitle(party)}
    hint={partyDetail(party)}
  />
);

/** One click from a call to those that have something to do with it; undo leads back. */
export const RelatedCalls = ({ session }: { readonly session: Session }) => {
  const { from, to, initiatedAt } = session;
  const hour = `${formatDateTime(initiatedAt, shownZone()).slice(0, 13)}:00`;
  return (
    <section className={styles['related']} aria-label="Related calls">
      <h3 className={styles['title']}>Related calls</h3>
      <ul className={styles['links']}>
        <Related
          conditions={callsBetween(session)}
          icon={UsersRound}
          words="Other calls between these two"
          about=""
          hint={`${partyDetail(from)} and ${partyDetail(to)}`}
        />
        <OfParty party={from} />
        <OfParty party={to} />
        <Related
          conditions={callsInSameHour(session, shownZone())}
          icon={Clock}
          words="Same hour"
          about={hour}
          hint={hour}
        />
      </ul>
    </section>
  );
};
