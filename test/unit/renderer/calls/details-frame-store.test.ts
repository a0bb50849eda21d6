import { beforeEach, describe, expect, it } from 'vitest';
import { useCallsStore } from '../../../../src/renderer/calls/calls-store.ts';
import { useDetailsFrameStore } from '../../../../src/renderer/calls/details-frame-store.ts';

const isPage = (): boolean => useDetailsFrameStore.getState().isPage;

describe('a call that is a page of its own', () => {
  beforeEach(() => {
    useCallsStore.setState({ activeKey: 'c1 call-1', wantedRow: null });
    useDetailsFrameStore.getState().setPage(true);
  });

  it('stays one while a person walks from call to call', () => {
    useCallsStore.getState().setActive('c1 call-2');
    expect(isPage()).toBe(true);
  });

  it('gives way to the list when something is searched for', () => {
    useCallsStore.getState().setText('ana');
    expect(isPage()).toBe(false);
  });

  it('gives way to the list when a row of it is wanted, or the call is gone', () => {
    useCallsStore.getState().goToRow(7);
    expect(isPage()).toBe(false);
    useCallsStore.getState().goToRow(null);
    useDetailsFrameStore.getState().setPage(true);
    useCallsStore.getState().setActive(null);
    expect(isPage()).toBe(false);
  });

  it('stays one when a sync makes the same view anew', () => {
    useCallsStore.getState().filterAgain();
    expect(isPage()).toBe(true);
  });
});

it('keeps the sizes of both docks apart', () => {
  const { setSize, setDock } = useDetailsFrameStore.getState();
  setSize('right', 500);
  setDock('below');
  setSize('below', 240);
  expect(useDetailsFrameStore.getState()).toMatchObject({
    dock: 'below',
    sizes: { right: 500, below: 240 },
  });
});
