import { goTo, type ActionId, type GoAction } from '../../shared/actions.ts';
import { screens } from '../../shared/screens.ts';
import type { Session } from '../../shared/session.ts';
import type { Theme } from '../../shared/theme.ts';
import type { Condition } from '../archive/condition.ts';
import { useDialogsStore, type OpenDialog } from '../app/dialogs-store.ts';
import { exploreSamples } from '../app/explore-samples.ts';
import { useNavigationStore } from '../app/navigation-store.ts';
import { searchBoxId } from '../app/search-box.tsx';
import type { Services } from '../app/services.ts';
import { syncSummary, type SyncSummary } from '../app/sync-summary.ts';
import { chooseTheme, useThemeStore } from '../app/theme-store.ts';
import { conditionsOf, useCallsStore } from '../calls/calls-store.ts';
import { useDetailsFrameStore, type Dock } from '../calls/details-frame-store.ts';
import { openAsPage } from '../calls/open-as-page.ts';
import { selectAllShown } from '../calls/select-calls.ts';
import { isNothing } from '../calls/selection.ts';
import { resetLayout } from '../calls/list-look-store.ts';
import { useHistogramStore } from '../find/histogram/histogram-store.ts';
import { undoView } from '../calls/view-history.ts';
import { useConnectionsStore } from '../connections/connections-store.ts';
import { copyCalls } from './copy-calls.ts';
import { callsBetween, callsInSameHour, callsOf } from '../detail/related/related-filters.ts';
import { showRelated } from '../detail/related/show-related.ts';
import { useFindStore } from '../find/find-store.ts';
import { shownZone } from '../format/zone-store.ts';
import { useArchiveStore } from '../sync/archive-store.ts';
import { focusWhenDrawn } from '../ui/focus-when-drawn.ts';
import { useOffersStore } from './offers-store.ts';

/** How an action is done, and whether it can be done now. */
export interface Doing {
  readonly canRun: (services: Services) => boolean;
  readonly run: (services: Services) => void;
  /** It exists only where a part of the screen offers it. */
  readonly isOffered?: true;
}

const always = (): boolean => true;

const hasConnections = (): boolean => (useConnectionsStore.getState().connections?.length ?? 0) > 0;

const hasCalls = (): boolean => useArchiveStore.getState().calls > 0;

const isOnCalls = (): boolean => useNavigationStore.getState().screen === 'calls';

const isCallOpen = (): boolean => isOnCalls() && useCallsStore.getState().activeKey !== null;

const opening = (dialog: OpenDialog, canRun: () => boolean = always): Doing => ({
  canRun,
  run: () => useDialogsStore.getState().open(dialog),
});

const offered = (id: ActionId): Doing => ({
  isOffered: true,
  canRun: () => useOffersStore.getState().offers.has(id),
  run: () => useOffersStore.getState().offers.get(id)?.(),
});

type ConditionsFor = (session: Session) => readonly Condition[] | null;

const relate = async ({ archive }: Services, conditionsFor: ConditionsFor): Promise<void> => {
  const { activeKey } = useCallsStore.getState();
  const session = activeKey === null ? null : await archive.call(activeKey);
  const conditions = session === null ? null : conditionsFor(session);
  if (conditions !== null) showRelated(conditions);
};

/** From the open call to those that have something to do with it. */
const related = (conditionsFor: ConditionsFor): Doing => ({
  canRun: () => isOnCalls() && useCallsStore.getState().activeKey !== null,
  run: (services) => void relate(services, conditionsFor),
});

const theming = (theme: Theme): Doing => ({
  canRun: () => useThemeStore.getState().theme !== theme,
  run: ({ bridge }) => void chooseTheme(bridge, theme),
});

const docking = (dock: Dock): Doing => ({
  canRun: () => isOnCalls() && useDetailsFrameStore.getState().dock !== dock,
  run: () => {
    useDetailsFrameStore.getState().setPage(false);
    useDetailsFrameStore.getState().setDock(dock);
  },
});

const syncKind = ({ useSync }: Services): SyncSummary['kind'] =>
  syncSummary(Object.values(useSync.getState().connections)).kind;

const find = (): void => {
  useNavigationStore.getState().goTo('calls');
  focusWhenDrawn(`#${searchBoxId}`);
};

const filter = (): void => {
  useNavigationStore.getState().goTo('calls');
  // The same: its button may only be drawn now.
  requestAnimationFrame(() => useFindStore.getState().setPanel({ kind: 'menu' }));
};

const syncNow = ({ useSync }: Services): void => {
  useSync.getState().resume();
  void useSync.getState().syncNow();
};

const going = Object.fromEntries(
  screens.map((screen): [GoAction, Doing] => [
    goTo(screen),
    { canRun: always, run: () => useNavigationStore.getState().goTo(screen) },
  ]),
) as Record<GoAction, Doing>;

/** What every action of the table does. */
export const doings: Readonly<Record<ActionId, Doing>> = {
  ...going,
  find: { canRun: hasCalls, run: find },
  'go-to-call': opening({ kind: 'go-to' }, hasCalls),

  'next-call': offered('next-call'),
  'previous-call': offered('previous-call'),
  'open-call': offered('open-call'),
  'open-as-page': {
    canRun: () => isCallOpen() && !useDetailsFrameStore.getState().isPage,
    run: openAsPage,
  },
  'back-to-list': {
    canRun: () => isCallOpen() && useDetailsFrameStore.getState().isPage,
    run: () => useDetailsFrameStore.getState().setPage(false),
  },
  'dock-right': docking('right'),
  'dock-below': docking('below'),
  'close-call': {
    canRun: isCallOpen,
    run: () => useCallsStore.getState().setActive(null),
  },
  filter: { canRun: hasCalls, run: filter },
  'clear-filters': {
    canRun: () => conditionsOf(useCallsStore.getState().view).length > 0,
    run: () => useCallsStore.getState().setConditions([]),
  },
  'calls-between': related(callsBetween),
  'calls-of-caller': related(({ from }) => callsOf(from)),
  'calls-of-called': related(({ to }) => callsOf(to)),
  'same-hour': related((session) => callsInSameHour(session, shownZone())),
  'reset-layout': { canRun: isOnCalls, run: resetLayout },
  'toggle-histogram': {
    canRun: isOnCalls,
    run: () => useHistogramStore.setState(({ isOpen }) => ({ isOpen: !isOpen })),
  },
  'undo-view': { canRun: isOnCalls, run: undoView },

  'toggle-call': offered('toggle-call'),
  'select-down': offered('select-down'),
  'select-up': offered('select-up'),
  'select-all': {
    canRun: () => isOnCalls() && hasCalls(),
    run: ({ archive }) => void selectAllShown(archive),
  },
  'clear-selection': {
    canRun: () => !isNothing(useCallsStore.getState().selection),
    run: () => useCallsStore.getState().clear(),
  },
  'copy-calls': {
    canRun: () => isOnCalls() && hasCalls(),
    run: ({ archive }) => void copyCalls(archive, true),
  },
  'copy-calls-bare': {
    canRun: () => isOnCalls() && hasCalls(),
    run: ({ archive }) => void copyCalls(archive, false),
  },

  'add-connection': opening({ kind: 'connection-form', connection: null }),
  'sync-now': {
    canRun: (services) => hasConnections() && ['resting', 'paused'].includes(syncKind(services)),
    run: syncNow,
  },
  'pause-sync': {
    canRun: (services) => syncKind(services) === 'running',
    run: ({ useSync }) => useSync.getState().pause(),
  },
  'stop-sync': {
    canRun: (services) => ['running', 'paused'].includes(syncKind(services)),
    run: ({ useSync }) => void useSync.getState().stop(),
  },
  'look-up-call': opening({ kind: 'look-up-call' }, hasConnections),
  export: opening({ kind: 'export' }, hasCalls),
  'explore-samples': { canRun: always, run: (services) => void exploreSamples(services) },

  commands: opening({ kind: 'commands' }),
  shortcuts: opening({ kind: 'shortcuts' }),
  'theme-light': theming('light'),
  'theme-dark': theming('dark'),
  'theme-system': theming('system'),
};
