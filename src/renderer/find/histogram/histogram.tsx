import { ChevronDown, ChevronRight } from 'lucide-react';
import { useMemo } from 'react';

import { useServices } from '../../app/services.ts';
import { conditionsOf, useCallsStore } from '../../calls/calls-store.ts';
import { formatCount } from '../../format/count.ts';
import { useZone } from '../../format/zone-store.ts';
import { outcomeTitles } from '../../../shared/outcome.ts';
import { Button } from '../../ui/button.tsx';
import { added } from '../edit-conditions.ts';
import { barOver, barsOf, mostOf, type Bar } from './bars.ts';
import { stretchWords, type Stretch } from './bucket-words.ts';
import { Chart } from './chart.tsx';
import styles from './histogram.module.css';
import { useHistogramStore } from './histogram-store.ts';
import { useHistogram, type ZonedHistogram } from './use-histogram.ts';

/** Sets the filter by date to what was dragged over. */
const filterBy = (borders: readonly number[], { first, last }: Stretch): void => {
  const { view, setConditions } = useCallsStore.getState();
  const [min = 0, end = 0] = [borders[first], borders[last + 1]];
  const range = { kind: 'range', column: 'initiated', min, max: end - 1, isNot: false } as const;
  setConditions(added(conditionsOf(view), range));
};

const Legend = ({ bar }: { readonly bar: Bar }) => (
  <ul className={styles['legend']} aria-label="Calls by outcome">
    {bar.shares.map(({ outcome, calls }) => (
      <li key={outcome}>
        <span
          className={styles['swatch']}
          style={{ background: `var(--outcome-${outcome})` }}
          aria-hidden
        />
        {outcomeTitles[outcome]} {formatCount(calls)}
      </li>
    ))}
  </ul>
);

const Drawn = ({ histogram, zone }: ZonedHistogram) => {
  const bars = useMemo(() => barsOf(histogram), [histogram]);
  const all = { first: 0, last: bars.length - 1 };
  // As high as the bars: the first calls, and a search that finds none, leave the list where it is.
  if (bars.length === 0)
    return <p className={styles['room']}>No calls with a time in this view.</p>;
  return (
    <>
      <p className={styles['caption']}>
        {stretchWords(histogram, all, zone)} · one bar is one {histogram.unit} in {zone} · at most{' '}
        {formatCount(mostOf(bars))}
      </p>
      <Legend bar={barOver(bars)} />
      <Chart
        buckets={histogram}
        bars={bars}
        zone={zone}
        onTake={(stretch) => filterBy(histogram.borders, stretch)}
      />
    </>
  );
};

const Asked = () => {
  const { archive } = useServices();
  const answer = useHistogram(archive, useZone());
  return answer === null ? <div className={styles['room']} aria-busy /> : <Drawn {...answer} />;
};

/** Above the list: the calls of the view over time, by outcome. */
export const HistogramStrip = () => {
  const { isOpen, setOpen } = useHistogramStore();
  return (
    <section aria-label="Calls over time" className={styles['strip']}>
      <Button
        look="quiet"
        icon={isOpen ? ChevronDown : ChevronRight}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        Calls over time
      </Button>
      {isOpen ? <Asked /> : null}
    </section>
  );
};
