import type { Bridge } from '../../shared/ipc.ts';
import { useRecentStore } from '../actions/recent-store.ts';
import { useNavigationStore } from '../app/navigation-store.ts';
import { settled } from '../../shared/settled.ts';
import { useCallsStore } from '../calls/calls-store.ts';
import { useDetailsFrameStore } from '../calls/details-frame-store.ts';
import { useGridLayoutStore } from '../calls/grid-layout-store.ts';
import { useHistogramStore } from '../find/histogram/histogram-store.ts';
import { useZoneStore } from '../format/zone-store.ts';
import { fromLayout, toLayout, type Arrangement } from './to-layout.ts';

type LayoutBridge = Pick<Bridge, 'layout' | 'saveLayout'>;

/** A held arrow key or a dragged edge changes the layout at every frame; the disk need not. */
const pauseMs = 250;

const current = (): Arrangement => {
  const { view, activeKey, columns } = useCallsStore.getState();
  const { columnWidths, pinned, density } = useGridLayoutStore.getState();
  const { dock, sizes: paneSizes, isPage } = useDetailsFrameStore.getState();
  const { chosen: zone } = useZoneStore.getState();
  const { isOpen: isHistogramOpen } = useHistogramStore.getState();
  const { screen } = useNavigationStore.getState();
  const { recent } = useRecentStore.getState();
  const list = { sort: view.sort, columns, columnWidths, pinned, density, zone };
  const { filter, unit = 'calls' } = view;
  const details = { activeKey, dock, paneSizes, isPage };
  return { ...list, ...details, filter, unit, screen, recent, isHistogramOpen };
};

const arrange = ({ screen, activeKey, sort, columns, recent, ...rest }: Arrangement): void => {
  const { columnWidths, pinned, density, zone, isHistogramOpen, dock, paneSizes, isPage } = rest;
  const { filter, unit } = rest;
  useZoneStore.setState({ chosen: zone });
  useHistogramStore.setState({ isOpen: isHistogramOpen });
  useNavigationStore.setState({ screen });
  useCallsStore.setState({
    view: { sort, filter, ...(unit === 'calls' ? {} : { unit }) },
    activeKey,
    columns,
  });
  useGridLayoutStore.setState({ columnWidths, pinned, density });
  useDetailsFrameStore.setState({ dock, sizes: paneSizes, isPage: isPage && activeKey !== null });
  useRecentStore.setState({ recent });
};

/** Puts the screen as it was left. Without a layout, or one that cannot be read, nothing changes. */
export const restoreLayout = async (bridge: LayoutBridge): Promise<void> => {
  const kept = await settled(bridge.layout());
  if (!kept.ok || kept.value === null) return;
  const now = current();
  arrange({ ...now, ...fromLayout(kept.value, now.paneSizes) });
};

/** From now on remembers how the screen stands; returns the stop. */
export const keepLayout = (bridge: LayoutBridge): (() => void) => {
  let saved = JSON.stringify(toLayout(current()));
  let timer: ReturnType<typeof setTimeout> | undefined;
  const save = (): boolean => {
    const layout = toLayout(current());
    const text = JSON.stringify(layout);
    if (text === saved) return false;
    saved = text;
    // A layout that cannot be kept is no reason to disturb anyone; the next change tries again.
    void settled(bridge.saveLayout(layout));
    return true;
  };
  // The first change at once, since the window may be closed next; what follows it together.
  const soon = (): void => {
    if (timer !== undefined || !save()) return;
    timer = setTimeout(() => {
      timer = undefined;
      soon();
    }, pauseMs);
  };
  const lists = [useCallsStore, useGridLayoutStore, useZoneStore, useHistogramStore];
  const stops = [...lists, useDetailsFrameStore, useNavigationStore, useRecentStore].map((store) =>
    store.subscribe(soon),
  );
  const saveLast = (): void => void save();
  window.addEventListener('pagehide', saveLast);
  return () => {
    clearTimeout(timer);
    save();
    window.removeEventListener('pagehide', saveLast);
    stops.forEach((stop) => stop());
  };
};
