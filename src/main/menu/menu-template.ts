import type { MenuItemConstructorOptions } from 'electron';
import { actions, goTo, menuKey } from '../../shared/actions.ts';
import type { ActionId } from '../../shared/actions.ts';
import type { MenuCommand } from '../../shared/ipc.ts';
import { screens, screenTitles } from '../../shared/screens.ts';
import { accelerator, menuLabel } from './menu-words.ts';

export interface MenuSettings {
  readonly platform: NodeJS.Platform;
  readonly isPackaged: boolean;
  readonly version: string;
  readonly onCommand: (command: MenuCommand) => void;
  readonly onShowDataFolder: () => void;
}

type Item = MenuItemConstructorOptions;

const line: Item = { type: 'separator' };

/**
 * The application menu by the platform's conventions. Cmd/Ctrl+R stays free of commands: people
 * expect it to reload, and a sync started by mistake asks a provider for thousands of pages.
 */
export const menuTemplate = (settings: MenuSettings): Item[] => [
  ...(isMac(settings) ? [appMenu(settings)] : []),
  fileMenu(settings),
  editMenu(settings),
  viewMenu(settings),
  goMenu(settings),
  ...(isMac(settings) ? [{ role: 'windowMenu' as const }] : []),
  helpMenu(settings),
];

const isMac = ({ platform }: MenuSettings): boolean => platform === 'darwin';

const command = ({ platform, onCommand }: MenuSettings, id: ActionId, title?: string): Item => {
  const key = menuKey(id);
  return {
    label: menuLabel(title ?? actions[id].title, platform),
    ...(key === undefined ? {} : { accelerator: accelerator(key) }),
    click: () => onCommand(id),
  };
};

const settingsItem = (settings: MenuSettings): Item =>
  command(settings, 'go-settings', `${screenTitles.settings}…`);

/** macOS keeps About, Settings, Hide and Quit in the app's own menu. */
const appMenu = (settings: MenuSettings): Item => ({
  role: 'appMenu',
  submenu: [
    { role: 'about' },
    line,
    settingsItem(settings),
    line,
    { role: 'services' },
    line,
    { role: 'hide' },
    { role: 'hideOthers' },
    { role: 'unhide' },
    line,
    { role: 'quit' },
  ],
});

const fileMenu = (settings: MenuSettings): Item => ({
  label: '&File',
  submenu: [
    command(settings, 'add-connection'),
    command(settings, 'sync-now'),
    line,
    command(settings, 'export'),
    line,
    ...(isMac(settings)
      ? [{ role: 'close' as const }]
      : [settingsItem(settings), line, { role: 'quit' as const }]),
  ],
});

const editMenu = (settings: MenuSettings): Item => ({
  label: '&Edit',
  submenu: [
    { role: 'undo' },
    { role: 'redo' },
    line,
    { role: 'cut' },
    { role: 'copy' },
    { role: 'paste' },
    { role: 'selectAll' },
    line,
    command(settings, 'copy-calls'),
    command(settings, 'copy-calls-bare'),
    line,
    command(settings, 'find'),
    command(settings, 'look-up-call'),
  ],
});

const viewMenu = (settings: MenuSettings): Item => ({
  label: '&View',
  submenu: [
    command(settings, 'commands'),
    line,
    command(settings, 'theme-light'),
    command(settings, 'theme-dark'),
    command(settings, 'theme-system'),
    line,
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    line,
    { role: 'togglefullscreen' },
    ...(settings.isPackaged ? [] : developerItems),
  ],
});

const developerItems: readonly Item[] = [line, { role: 'reload' }, { role: 'toggleDevTools' }];

/** Settings have their own place above, by the platform's convention. */
const goMenu = (settings: MenuSettings): Item => ({
  label: '&Go',
  submenu: [
    ...screens
      .filter((screen) => screen !== 'settings')
      .map((screen) => command(settings, goTo(screen), screenTitles[screen])),
    line,
    command(settings, 'go-to-call'),
  ],
});

const helpMenu = (settings: MenuSettings): Item => ({
  role: 'help',
  submenu: [
    command(settings, 'shortcuts'),
    { label: menuLabel('Show data folder', settings.platform), click: settings.onShowDataFolder },
    line,
    { label: `Callshelf ${settings.version}`, enabled: false },
    ...(isMac(settings) ? [] : [{ role: 'about' as const }]),
  ],
});
