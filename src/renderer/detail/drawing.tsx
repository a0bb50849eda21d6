import type { Session } from '../../shared/session.ts';
import type { Zone } from '../format/date-time.ts';
import { formatDuration } from '../format/duration.ts';
import { Axis } from './axis.tsx';
import type { Lane, SpanKind } from './lanes.ts';
import { percent, type Stretch } from './stretch.ts';
import styles from './timeline.module.css';

const LaneLine = ({ lane: { marks, spans, title } }: { readonly lane: Lane }) => (
  <>
    <span className={styles['laneTitle']}>{title}</span>
    <div className={styles['lane']}>
      {spans.map(({ kind, start, length }, index) => (
        <span
          key={index}
          className={styles['span']}
          data-kind={kind}
          style={{ left: percent(start), width: percent(length) }}
        />
      ))}
      {marks.map((share) => (
        <span key={share} className={styles['mark']} style={{ left: percent(share) }} />
      ))}
    </div>
  </>
);

const Key = ({ kind, words }: { readonly kind: SpanKind; readonly words: string }) => (
  <span className={styles['key']} data-kind={kind}>
    {words}
  </span>
);

export interface DrawingProps {
  readonly session: Session;
  readonly lanes: readonly Lane[];
  readonly whole: Stretch;
  readonly zone: Zone;
}

/** The call to scale. Hidden from screen readers: the list below it says the same in words. */
export const Drawing = ({ session, lanes, whole, zone }: DrawingProps) => {
  const kinds = new Set(lanes.flatMap(({ spans }) => spans.map(({ kind }) => kind)));
  const between = session.answeredAt === null ? [] : [session.answeredAt];
  return (
    <div className={styles['drawing']} aria-hidden>
      {lanes.map((lane) => (
        <LaneLine key={lane.title} lane={lane} />
      ))}
      <Axis whole={whole} between={between} zone={zone} />
      <div className={styles['keys']}>
        {kinds.has('ringing') ? (
          <Key kind="ringing" words={`Ringing ${formatDuration(session.ringingSeconds)}`} />
        ) : null}
        {kinds.has('talk') ? (
          <Key kind="talk" words={`Talk time ${formatDuration(session.talkSeconds)}`} />
        ) : null}
        {kinds.has('recording') ? <Key kind="recording" words="Recorded" /> : null}
      </div>
    </div>
  );
};
