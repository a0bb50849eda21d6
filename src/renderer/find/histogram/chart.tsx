import { memo, type CSSProperties } from 'react';

import type { Outcome } from '../../../shared/outcome.ts';
import type { Buckets } from '../../archive/histogram/histogram.ts';
import type { Zone } from '../../format/zone-store.ts';
import { barOver, mostOf, type Bar } from './bars.ts';
import { barWords, stretchWords, type Stretch } from './bucket-words.ts';
import styles from './histogram.module.css';
import { stretchOf, useBucketChoice } from './use-bucket-choice.ts';

/** The picture's own height; it is stretched to the room that there is. */
const height = 100;

/** Of each bar's room, left free beside it. */
const gap = 0.12;

/** A bar's most room, in CSS pixels: one call is no wall. */
const widest = 90;

/** SVG paths by outcome, each with all bars: a sync moves them, and three hundred shapes took 400 changes a second. */
const pathsOf = (bars: readonly Bar[], most: number): ReadonlyMap<Outcome, string> => {
  const paths = new Map<Outcome, string>();
  bars.forEach(({ shares }, at) => {
    let top = height;
    for (const { outcome, calls } of shares) {
      const size = (calls / most) * height;
      top -= size;
      const box = `M${at + gap / 2} ${top.toFixed(2)}h${1 - gap}v${size.toFixed(2)}h${gap - 1}z`;
      paths.set(outcome, (paths.get(outcome) ?? '') + box);
    }
  });
  return paths;
};

interface BarsProps {
  readonly bars: readonly Bar[];
  readonly most: number;
}

/** Drawn once an answer: the pointer's way over it changes none of the bars. */
const Bars = memo(({ bars, most }: BarsProps) =>
  [...pathsOf(bars, most)].map(([outcome, path]) => (
    <path
      key={outcome}
      d={path}
      className={styles['share']}
      style={{ fill: `var(--outcome-${outcome})` }}
    />
  )),
);
Bars.displayName = 'Bars';

export interface ChartProps {
  readonly buckets: Buckets;
  readonly bars: readonly Bar[];
  readonly zone: Zone;
  readonly onTake: (stretch: Stretch) => void;
}

/** The bars, the bucket that is pointed at, and in words what it holds. */
export const Chart = ({ buckets, bars, zone, onTake }: ChartProps) => {
  const { choice, ...hands } = useBucketChoice(bars.length, onTake);
  const most = Math.max(1, mostOf(bars));
  const shown = choice === null ? null : stretchOf(choice);
  const spoken = shown ?? { first: 0, last: bars.length - 1 };
  const when = stretchWords(buckets, spoken, zone);
  const words = barWords(barOver(bars.slice(spoken.first, spoken.last + 1)));
  const middle = (spoken.first + spoken.last + 1) / 2;
  return (
    <div className={styles['chart']}>
      <div
        role="slider"
        tabIndex={0}
        aria-label="Calls over time"
        aria-describedby="histogram-keys"
        aria-valuemin={1}
        aria-valuemax={bars.length}
        aria-valuenow={(choice?.cursor ?? bars.length - 1) + 1}
        aria-valuetext={`${when}, ${words}`}
        className={styles['bars']}
        style={{ maxWidth: bars.length * widest }}
        {...hands}
      >
        <svg viewBox={`0 0 ${bars.length} ${height}`} preserveAspectRatio="none" aria-hidden>
          <Bars bars={bars} most={most} />
          {shown === null ? null : (
            <rect
              className={styles['chosen']}
              x={shown.first}
              y={0}
              width={shown.last - shown.first + 1}
              height={height}
            />
          )}
        </svg>
      </div>
      {shown === null ? null : (
        <div
          className={styles['tip']}
          style={
            {
              '--at': `min(${(middle / bars.length) * 100}%, ${middle * widest}px)`,
            } as CSSProperties
          }
          aria-hidden
        >
          <strong>{when}</strong>
          <span>{words}</span>
        </div>
      )}
      <span id="histogram-keys" className="visually-hidden">
        Arrow keys go from bar to bar, Shift with an arrow key takes in more, Enter filters the list
        by them.
      </span>
    </div>
  );
};
