import { useState } from 'react';

import { formatCount } from '../format/count.ts';
import { formatDateTime, formatTime, type Zone } from '../format/date-time.ts';
import { formatDuration } from '../format/duration.ts';
import { Button } from '../ui/button.tsx';
import type { Moment } from './moments.ts';
import styles from './timeline.module.css';

/** A meeting of hundreds has hundreds of comings and goings; the first ones tell the story. */
const shownAtFirst = 30;

const dayOf = (at: number, zone: Zone): string => formatDateTime(at, zone).slice(0, -9);

const What = ({ moment: { kind, who, words } }: { readonly moment: Moment }) => (
  <span className={styles['what']}>
    {kind === 'event' ? <span>{words}</span> : null}
    {who === null ? null : (
      <bdi dir="auto" className={styles['who']} title={who}>
        {who}
      </bdi>
    )}
    {kind === 'event' ? null : <span>{words}</span>}
  </span>
);

interface MomentRowProps {
  readonly moment: Moment;
  readonly start: number;
  readonly zone: Zone;
}

/** The date is written out where it is not the first one's. */
const MomentRow = ({ moment, start, zone }: MomentRowProps) => {
  const { at, kind } = moment;
  const isSameDay = dayOf(at, zone) === dayOf(start, zone);
  return (
    <li className={styles['moment']} data-kind={kind}>
      <time
        className={styles['time']}
        dateTime={new Date(at).toISOString()}
        title={formatDateTime(at, zone)}
      >
        {isSameDay ? formatTime(at, zone) : formatDateTime(at, zone)}
      </time>
      <What moment={moment} />
      <span className={styles['since']}>+{formatDuration((at - start) / 1000)}</span>
    </li>
  );
};

export interface MomentListProps {
  readonly moments: readonly Moment[];
  readonly zone: Zone;
}

export const MomentList = ({ moments, zone }: MomentListProps) => {
  const [isWhole, setIsWhole] = useState(false);
  const shown = isWhole ? moments : moments.slice(0, shownAtFirst);
  const start = moments[0]?.at ?? 0;
  return (
    <>
      <ol className={styles['moments']} aria-label="Timeline">
        {shown.map((moment, index) => (
          <MomentRow key={index} moment={moment} start={start} zone={zone} />
        ))}
      </ol>
      {shown.length === moments.length ? null : (
        <Button look="quiet" onClick={() => setIsWhole(true)}>
          Show all {formatCount(moments.length)}
        </Button>
      )}
    </>
  );
};
