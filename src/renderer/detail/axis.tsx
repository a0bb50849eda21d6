import type { EpochMs } from '../../shared/session.ts';
import { formatTime, type Zone } from '../format/date-time.ts';
import { placeLabels } from './place-labels.ts';
import { percent, shareOf, type Stretch } from './stretch.ts';
import styles from './timeline.module.css';

/** `14:03:22` in the narrowest pane there is; in a wider one there is air between the labels. */
const labelWidth = 0.3;

export interface AxisProps {
  readonly whole: Stretch;
  /** Times that matter between the two ends, the most important first. */
  readonly between: readonly EpochMs[];
  readonly zone: Zone;
}

/** The clock under a drawing. */
export const Axis = ({ whole, between, zone }: AxisProps) => {
  const labels = [whole.from, whole.to, ...between].map((at) => ({
    share: shareOf(at, whole),
    text: formatTime(at, zone),
  }));
  return (
    <div className={styles['axis']} aria-hidden>
      {placeLabels(labels, labelWidth).map(({ left, align, text }) => (
        <span
          key={left}
          style={{ left: percent(left), width: percent(labelWidth), textAlign: align }}
        >
          {text}
        </span>
      ))}
    </div>
  );
};
