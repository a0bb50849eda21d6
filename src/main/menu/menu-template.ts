import type { MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '../../shared/ipc.ts';

export interface MenuSettings {
  readonly platform: NodeJS.Platform;
  readonly isPackaged: boolean;
  readonly version: string;
  readonly onCommand: (command: MenuCommand) => void;
  readonly onShowDataFolder: () => void;
}

type Items = MenuItemConstructorOptions[];

/**
 * The application menu. Cmd/Ctrl+R stays free of commands: people expect it to reload, and a sync
 * started by mistake asks a provider for thousands of pages.
 */
export const menuTemplate = (settings: MenuSettings): Items => [
  ...(settings.platform === 'darwin' ? [{ role: 'appMenu' as const }] : []),
  fileMenu(settings),
  editMenu(settings),
  viewMenu(settings),
  { role: 'windowMenu' },
  helpMenu(settings),
];

const command = (
  { onCommand }: MenuSettings,
  name: MenuCommand,
  label: string,
  accelerator: string,
): MenuItemConstructorOptions => ({ label, accelerator, click: () => onCommand(name) });

const fileMenu = (settings: MenuSettings): MenuItemConstructorOptions => ({
  label: '&File',
  submenu: [
    command(settings, 'add-connection', 'Add Connection…', 'CmdOrCtrl+N'),
    command(settings, 'sync-now', 'Sync Now', 'CmdOrCtrl+Shift+S'),
    { type: 'separator' },
    command(settings, 'export', 'Export…', 'CmdOrCtrl+E'),
    { type: 'separator' },
    { role: settings.platform === 'darwin' ? 'close' : 'quit' },
  ],
});

const editMenu = (settings: MenuSettings): MenuItemConstructorOptions => ({
  label: '&Edit',
  submenu: [
    { role: 'undo' },
    { role: 'redo' },
    { type: 'separator' },
    { role: 'cut' },
    { role: 'copy' },
    { role: 'paste' },
    { role: 'selectAll' },
    { type: 'separator' },
    command(settings, 'find', 'Find', 'CmdOrCtrl+F'),
    command(settings, 'look-up-call', 'Look Up a Call…', 'CmdOrCtrl+L'),
  ],
});

const viewMenu = ({ isPackaged }: MenuSettings): MenuItemConstructorOptions => ({
  label: '&View',
  submenu: [
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    { type: 'separator' },
    { role: 'togglefullscreen' },
    ...(isPackaged ? [] : developerItems),
  ],
});

const developerItems: Items = [
  { type: 'separator' },
  { role: 'reload' },
  { role: 'toggleDevTools' },
];

const helpMenu = ({ version, onShowDataFolder }: MenuSettings): MenuItemConstructorOptions => ({
  role: 'help',
  submenu: [
    { label: `Callshelf ${version}`, enabled: false },
    { label: 'Show Data Folder', click: onShowDataFolder },
  ],
});
