import { outcomeTitles } from '../../../shared/outcome.ts';
import type { CallRow } from '../../archive/answers.ts';
import { useCallsStore } from '../../calls/calls-store.ts';
import { formatDateTime, formatTime } from '../../format/date-time.ts';
import { shownZone } from '../../format/zone-store.ts';
import { formatDuration } from '../../format/duration.ts';
import { partyTitle } from '../../format/party.ts';
import styles from './conversation.module.css';
import { relationWords, type Relation } from './relation.ts';

export interface ThreadCallProps {
  readonly call: CallRow;
  readonly relation: Relation;
  readonly isOpen: boolean;
}

/** One call of the thread: pressed, it becomes the open call. */
export const ThreadCall = ({ call, relation, isOpen }: ThreadCallProps) => {
  const setActive = useCallsStore((state) => state.setActive);
  const zone = shownZone();
  return (
    <li>
      <button
        type="button"
        className={styles['call']}
        aria-current={isOpen ? 'true' : undefined}
        onClick={() => setActive(call.key)}
      >
        <span className={styles['time']} title={formatDateTime(call.initiatedAt, zone)}>
          {formatTime(call.initiatedAt, zone)}
        </span>
        <span className={styles['parties']}>
          <bdi>{partyTitle(call.from)}</bdi>
          <span className={styles['arrow']} aria-label="to">
            →
          </span>
          <bdi>{partyTitle(call.to)}</bdi>
        </span>
        <span className={styles['outcome']} data-outcome={call.outcome}>
          {outcomeTitles[call.outcome]}
          {call.talkSeconds === null ? '' : ` ${formatDuration(call.talkSeconds)}`}
        </span>
        <span className={styles['relation']}>{relationWords[relation]}</span>
      </button>
    </li>
  );
};
