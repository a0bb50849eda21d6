import type { SyncFigures } from './measure-sync.ts';
import { atLeast, atMost, noted, share, type Row } from './table.ts';

/** A first sync beside its ideal (pages × latency ÷ concurrency), and how its rate holds. */
export const toSyncRows = (
  first: SyncFigures,
  long: SyncFigures,
  latencyMs: number,
): readonly Row[] => {
  const { calls, seconds, idealSeconds, longestTaskMs, stolenPercent } = first;
  const name = `first sync, ${String(latencyMs)} ms a request, against the ideal`;
  return [
    share({ name, calls, unit: 's', value: seconds }, idealSeconds, 1.3),
    atMost({ name: 'longest UI task meanwhile', calls, unit: 'ms', value: longestTaskMs }, 50),
    ...(stolenPercent === null
      ? []
      : [
          noted({
            name: 'processor time the host took meanwhile',
            calls,
            unit: '%',
            value: stolenPercent,
          }),
        ]),
    noted({ name: 'calls a second', calls, unit: 'calls/s', value: calls / seconds }),
    atLeast(
      {
        name: 'rate of the last tenth against the first',
        calls: long.calls,
        unit: '×',
        value: long.lastToFirst,
      },
      0.8,
    ),
    noted({
      name: 'calls a second',
      calls: long.calls,
      unit: 'calls/s',
      value: long.calls / long.seconds,
    }),
  ];
};
