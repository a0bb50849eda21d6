import { useState } from 'react';

import type { Session } from '../../shared/session.ts';
import { formatDateTime, formatTime, systemZone, zoneAt } from '../format/date-time.ts';
import { formatDuration } from '../format/duration.ts';
import { momentsOf, type Moment } from './moments.ts';
import { isContradictory, spansOf, type Span } from './spans.ts';
import facts from './details.module.css';
import styles from './timeline.module.css';
import { useStoredDetail } from './use-stored-detail.ts';

/** A meeting of hundreds has hundreds of comings and goings; the first ones tell the story. */
const shownAtFirst = 30;

const percent = (share: number): string => `${share * 100}%`;

/** To scale, without labels: the list below it says the same in words. */
const Strip = ({ spans }: { readonly spans: readonly Span[] }) => (
  <div className={styles['strip']} aria-hidden>
    {spans.map(({ kind, start, length }, index) => (
      <span
        key={index}
        className={styles['span']}
        data-kind={kind}
        style={{ left: percent(start), width: percent(length) }}
      />
    ))}
  </div>
);

const MomentRow = ({ moment, start }: { readonly moment: Moment; readonly start: number }) => {
  const { at, kind, who, words } = moment;
  return (
    <li className={styles['moment']} data-kind={kind}>
      <time
        className={styles['time']}
        dateTime={new Date(at).toISOString()}
        title={formatDateTime(at, systemZone())}
      >
        {formatTime(at, systemZone())}
      </time>
      <span className={styles['what']}>
        {kind === 'event' ? <span>{words}</span> : null}
        {who === null ? null : (
          <bdi dir="auto" className={styles['who']} title={who}>
            {who}
          </bdi>
        )}
        {kind === 'event' ? null : <span>{words}</span>}
      </span>
      <span className={styles['since']}>+{formatDuration((at - start) / 1000)}</span>
    </li>
  );
};

const Moments = ({ moments }: { readonly moments: readonly Moment[] }) => {
  const [isWhole, setIsWhole] = useState(false);
  const shown = isWhole ? moments : moments.slice(0, shownAtFirst);
  const start = moments[0]?.at ?? 0;
  return (
    <>
      <ol className={styles['moments']} aria-label="Timeline">
        {shown.map((moment, index) => (
          <MomentRow key={index} moment={moment} start={start} />
        ))}
      </ol>
      {shown.length === moments.length ? null : (
        <button type="button" onClick={() => setIsWhole(true)}>
          Show all {moments.length}
        </button>
      )}
    </>
  );
};

/** What happened when: drawn to scale, and told moment by moment. */
export const Timeline = ({ session }: { readonly session: Session }) => {
  const fetched = useStoredDetail(session, 'recordings')?.recordings ?? [];
  const events = useStoredDetail(session, 'events')?.events ?? [];
  const recordings = session.recordings.length > 0 ? session.recordings : fetched;
  const moments = momentsOf(session, recordings, events);
  const first = moments[0];
  if (first === undefined) return null;
  const spans = spansOf(session, recordings, moments);
  return (
    <section className={facts['facts']}>
      <h3 className={facts['factsTitle']}>
        Timeline
        <span className={facts['note']}>{zoneAt(first.at, systemZone())}</span>
      </h3>
      {spans.length === 0 ? null : <Strip spans={spans} />}
      {isContradictory(session) ? (
        <p className={facts['hint']}>The provider’s times for this call contradict one another.</p>
      ) : null}
      <Moments key={session.key} moments={moments} />
    </section>
  );
};
