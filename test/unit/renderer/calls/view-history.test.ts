import { beforeEach, describe, expect, it } from 'vitest';

import { useCallsStore } from '../../../../src/renderer/calls/calls-store.ts';
import { useGridLayoutStore } from '../../../../src/renderer/calls/grid-layout-store.ts';
import {
  currentLook,
  plainLayout,
  resetLayout,
  showLook,
} from '../../../../src/renderer/calls/list-look-store.ts';
import { undoView } from '../../../../src/renderer/calls/view-history.ts';
import { useZoneStore } from '../../../../src/renderer/format/zone-store.ts';

const turn = (): Promise<void> => Promise.resolve();

const start = currentLook();

beforeEach(async () => {
  showLook(start);
  await turn();
});

describe('undo of the view', () => {
  it('takes back filters, columns, zone and density, the last change first', async () => {
    useCallsStore.getState().setText('anna');
    await turn();
    useCallsStore.getState().setColumns(['from']);
    await turn();
    useZoneStore.getState().choose('Asia/Tokyo');
    await turn();
    useGridLayoutStore.getState().setDensity('compact');
    await turn();
    undoView();
    expect(currentLook()).toMatchObject({ density: 'comfortable', zone: 'Asia/Tokyo' });
    undoView();
    expect(currentLook()).toMatchObject({ columns: ['from'], zone: null });
    undoView();
    expect(currentLook()).toMatchObject({
      columns: start.columns,
      view: { filter: { text: 'anna' } },
    });
    undoView();
    expect(currentLook()).toEqual(start);
  });

  it('takes a saved view back in one step, whatever it changed', async () => {
    showLook({ ...start, columns: ['to'], zone: 'UTC', pinned: ['to'] });
    await turn();
    undoView();
    expect(currentLook()).toEqual(start);
  });

  it('resets the layout and leaves filters and zone', async () => {
    useCallsStore.getState().setText('anna');
    useGridLayoutStore.getState().setColumnWidth('from', 300);
    await turn();
    resetLayout();
    await turn();
    expect(currentLook()).toMatchObject({ ...plainLayout, view: { filter: { text: 'anna' } } });
    undoView();
    expect(currentLook().columnWidths).toEqual({ from: 300 });
  });
});
