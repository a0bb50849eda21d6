import type { IDatasource } from 'ag-grid-community';

import type { Archive } from '../archive/contract.ts';
import { listLane, type FirstBlock } from './use-first-block.ts';

/** Feeds the grid from the archive. The grid knows rows by number, never views or Dexie. */
export interface CallsSource {
  readonly datasource: IDatasource;
  /** From now on rows come from this view; its first ones are at hand, `known` of them for now. */
  readonly take: (block: FirstBlock, known?: number) => void;
  readonly isCurrent: (block: FirstBlock) => boolean;
}

export const createCallsSource = (archive: Archive, first: FirstBlock): CallsSource => {
  let current = first;
  let known = first.answer.total;
  return {
    take: (block, rows = block.answer.total) => {
      current = block;
      known = rows;
    },
    isCurrent: (block) => block === current,
    datasource: {
      getRows: (ask) => {
        const { view, answer } = current;
        if (ask.startRow === 0) {
          ask.successCallback([...answer.rows], known);
          return;
        }
        archive.rows({ view, from: ask.startRow, to: ask.endRow, lane: listLane }).then(
          ({ rows, total }) => {
            if (view === current.view) ask.successCallback([...rows], total);
            else ask.failCallback();
          },
          () => ask.failCallback(),
        );
      },
    },
  };
};
