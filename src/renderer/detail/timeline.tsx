import type { Session } from '../../shared/session.ts';
import { zoneAt } from '../format/date-time.ts';
import { shownZone } from '../format/zone-store.ts';
import { Drawing } from './drawing.tsx';
import { lanesOf, stretchOf } from './lanes.ts';
import { MomentList } from './moment-list.tsx';
import { momentsOf } from './moments.ts';
import facts from './details.module.css';
import { timeDoubts } from './time-doubts.ts';
import styles from './timeline.module.css';
import { useStoredDetail } from './use-stored-detail.ts';

/** What happened when: drawn to scale, and told moment by moment. */
export const Timeline = ({ session }: { readonly session: Session }) => {
  const fetched = useStoredDetail(session, 'recordings')?.recordings ?? [];
  const events = useStoredDetail(session, 'events')?.events ?? [];
  const recordings = session.recordings.length > 0 ? session.recordings : fetched;
  const moments = momentsOf(session, recordings, events);
  const whole = stretchOf(moments);
  if (whole === null) return null;
  const lanes = lanesOf(session, recordings, moments);
  const zone = shownZone();
  return (
    <section className={facts['facts']}>
      <h3 className={facts['factsTitle']}>
        Timeline
        <span className={facts['note']}>{zoneAt(whole.from, zone)}</span>
      </h3>
      {lanes.length === 0 ? null : (
        <Drawing session={session} lanes={lanes} whole={whole} zone={zone} />
      )}
      {timeDoubts(session).map((sentence) => (
        <p key={sentence} className={styles['doubt']}>
          {sentence}
        </p>
      ))}
      <MomentList key={session.key} moments={moments} zone={zone} />
    </section>
  );
};
