import { screens, screenTitles, type Screen } from './screens.ts';

export const actionGroups = ['Go to', 'List', 'Selection', 'Sync and export', 'App'] as const;

export type ActionGroup = (typeof actionGroups)[number];

/** Something a person can do, as menus, command palette and the map of keys name it. */
export interface Action {
  /** With an ellipsis where more is asked before anything happens. */
  readonly title: string;
  readonly group: ActionGroup;
  /**
   * Presses that do it, in the notation of tinykeys; `$mod` is Cmd on macOS and Ctrl elsewhere,
   * `[Shift]` allows Shift for a sign that needs it on some keyboards. The first one is shown.
   */
  readonly keys?: readonly string[];
  /** Presses that the list itself answers while the focus is in it. */
  readonly keysInList?: readonly string[];
  /**
   * Not for the application menu, though it has a modifier: in a text field the same press is the
   * system's own Copy, Select All or Undo.
   */
  readonly isPageKey?: true;
  /** Whether a key held down does it again and again. */
  readonly isRepeated?: true;
}

const fixed = {
  find: { title: 'Search calls', group: 'Go to', keys: ['$mod+f', '[Shift]+/'] },
  'go-to-call': { title: 'Go to…', group: 'Go to', keys: ['$mod+g', 'g'] },

  'next-call': {
    title: 'Next call',
    group: 'List',
    keys: ['j'],
    keysInList: ['ArrowDown'],
    isRepeated: true,
  },
  'previous-call': {
    title: 'Previous call',
    group: 'List',
    keys: ['k'],
    keysInList: ['ArrowUp'],
    isRepeated: true,
  },
  'open-call': { title: 'Read the call', group: 'List', keysInList: ['Enter'] },
  'open-as-page': { title: 'Open as a page', group: 'List', keysInList: ['Shift+Enter'] },
  'back-to-list': { title: 'Back to the list', group: 'List', keys: ['Escape'] },
  'dock-right': { title: 'Dock right', group: 'List' },
  'dock-below': { title: 'Dock below', group: 'List' },
  'close-call': { title: 'Close the call', group: 'List', keysInList: ['Escape'] },
  filter: { title: 'Filter calls…', group: 'List', keys: ['f'] },
  'clear-filters': { title: 'Clear all filters', group: 'List' },
  'calls-between': { title: 'Other calls between these two', group: 'List' },
  'calls-of-caller': { title: 'All calls of this person: who called', group: 'List' },
  'calls-of-called': { title: 'All calls of this person: who was called', group: 'List' },
  'same-hour': { title: 'Calls of the same hour', group: 'List' },
  'reset-layout': { title: 'Reset layout', group: 'List' },
  'toggle-histogram': { title: 'Show or hide calls over time', group: 'List' },
  'undo-view': {
    title: 'Undo the last change of the view',
    group: 'List',
    keys: ['$mod+z'],
    isPageKey: true,
  },

  'toggle-call': {
    title: 'Select or leave out the call',
    group: 'Selection',
    keysInList: ['Space'],
  },
  'select-down': {
    title: 'Select downwards',
    group: 'Selection',
    keysInList: ['Shift+ArrowDown'],
  },
  'select-up': { title: 'Select upwards', group: 'Selection', keysInList: ['Shift+ArrowUp'] },
  'select-all': {
    title: 'Select all calls',
    group: 'Selection',
    keys: ['$mod+a'],
    isPageKey: true,
  },
  'clear-selection': { title: 'Clear the selection', group: 'Selection' },
  'copy-calls': { title: 'Copy calls', group: 'Selection', keys: ['$mod+c'], isPageKey: true },
  'copy-calls-bare': { title: 'Copy calls without headers', group: 'Selection' },

  'add-connection': { title: 'Add connection…', group: 'Sync and export', keys: ['$mod+n'] },
  'sync-now': { title: 'Sync now', group: 'Sync and export', keys: ['$mod+Shift+s'] },
  'pause-sync': { title: 'Pause sync', group: 'Sync and export' },
  'stop-sync': { title: 'Stop sync', group: 'Sync and export' },
  'look-up-call': { title: 'Look up a call…', group: 'Sync and export', keys: ['$mod+l'] },
  export: { title: 'Export…', group: 'Sync and export', keys: ['$mod+e'] },
  'explore-samples': { title: 'Explore sample calls', group: 'Sync and export' },

  commands: { title: 'Commands…', group: 'App', keys: ['$mod+k'] },
  shortcuts: { title: 'Keyboard shortcuts', group: 'App', keys: ['[Shift]+?'] },
  'theme-light': { title: 'Use the light theme', group: 'App' },
  'theme-dark': { title: 'Use the dark theme', group: 'App' },
  'theme-system': { title: 'Use the system’s theme', group: 'App' },
} as const satisfies Record<string, Action>;

export type GoAction = `go-${Screen}`;

export type ActionId = keyof typeof fixed | GoAction;

export const goTo = (screen: Screen): GoAction => `go-${screen}`;

/** Settings have the key that macOS gives them everywhere; the others are counted from the top. */
const goKey = (screen: Screen, index: number): string =>
  screen === 'settings' ? '$mod+,' : `$mod+${index + 1}`;

const goActions = Object.fromEntries(
  screens.map((screen, index): [GoAction, Action] => [
    goTo(screen),
    { title: `Go to ${screenTitles[screen]}`, group: 'Go to', keys: [goKey(screen, index)] },
  ]),
) as Record<GoAction, Action>;

/** Every action, declared once: toolbar, application menu, palette and keys all read it here. */
export const actions: Readonly<Record<ActionId, Action>> = { ...goActions, ...fixed };

export const actionIds = Object.keys(actions) as readonly ActionId[];

export const isActionId = (id: string): id is ActionId => Object.hasOwn(actions, id);

/** The press that the application menu answers, wherever the focus is; the page does the others. */
export const menuKey = (id: ActionId): string | undefined => {
  const { keys, isPageKey } = actions[id];
  return isPageKey === true ? undefined : keys?.find((key) => key.startsWith('$mod+'));
};
