import type { Filled } from './fill-profiles.ts';
import type { AppFigures } from './measure-app.ts';
import type { PlainFigures } from './measure-plain.ts';
import { atLeast, atMost, faster, more, noted, share, type Row } from './table.ts';

const megabytes = (bytes: number): number => Math.round(bytes / 1e6);

/** Calls a second from some number of calls on, over the stretch there. */
const rateAt = ({ archive }: Filled, calls: number): number =>
  archive.rates.findLast(({ from }) => from < calls)?.rate ?? archive.rate;

const growthRow = (filled: Filled, calls: number): readonly Row[] => {
  if (calls <= 100_000) return [];
  const value = rateAt(filled, calls) / rateAt(filled, 100_000);
  const name = `commit rate at ${calls.toLocaleString('en-US')} against at 100,000`;
  return [atLeast({ name, calls, unit: '×', value }, 0.8)];
};

/** The table, from one run. */
export const toRows = (
  calls: number,
  filled: Filled,
  app: AppFigures,
  plain: PlainFigures,
): readonly Row[] => {
  const ms = (name: string, value: number) => ({ name, calls, unit: 'ms', value });
  const diskEach = {
    name: 'disk per call',
    calls,
    unit: 'bytes',
    value: filled.archiveBytes / calls,
  };
  const heap = {
    name: 'heap, page and worker',
    calls,
    unit: 'MB',
    value: megabytes(app.heapBytes),
  };
  const commits = {
    name: 'commit rate, worker side',
    calls,
    unit: 'calls/s',
    value: filled.archive.rate,
  };
  return [
    faster(ms('launch to first painted rows', app.launchMs), plain.launchMs, 15),
    noted(ms('launch from the process’s start', app.coldLaunchMs)),
    faster(ms('sort by a number', app.sortByNumber), plain.sortByNumber, 10),
    faster(ms('sort by a name', app.sortByName), plain.sortByName, 10),
    faster(ms('substring search: a name', app.searchName), plain.searchName, 8),
    faster(ms('substring search: part of an id', app.searchId), plain.searchId, 8),
    faster(ms('three filters together', app.filtersMs), plain.filtersMs, 8),
    atMost(ms('a word typed, to new rows and count', app.wordMs), 150),
    atMost(ms('a filter typed, to new rows and count', app.chipMs), 150),
    atMost(ms('a filter’s panel, to its values with counts', app.panelMs), 200),
    atMost(ms('an arrow key, to the next call’s details', app.arrowMs), 50),
    share(heap, megabytes(plain.heapBytes), 0.35),
    atMost(diskEach, 600, filled.plainBytes / calls),
    more(commits, filled.plain.rate, 5),
    noted(
      {
        name: 'the same in pages of 100 (20,000 calls)',
        calls: 20_000,
        unit: 'calls/s',
        value: filled.smallPages.archive,
      },
      filled.smallPages.plain,
    ),
    ...growthRow(filled, calls),
    atMost(ms('longest UI task while syncing, sorting, searching', app.busy.longestTaskMs), 50),
    atMost(
      {
        name: 'frames over 100 ms in a 10 s fling',
        calls,
        unit: 'frames',
        value: app.fling.framesOver100,
      },
      0,
      plain.fling.framesOver100,
    ),
    noted(
      ms('longest frame in a 10 s fling', app.fling.longestFrameMs),
      plain.fling.longestFrameMs,
    ),
  ];
};
