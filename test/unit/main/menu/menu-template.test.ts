import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { menuTemplate } from '../../../../src/main/menu/menu-template.ts';
import type { MenuSettings } from '../../../../src/main/menu/menu-template.ts';
import { actionIds, actions, menuKey } from '../../../../src/shared/actions.ts';
import type { MenuCommand } from '../../../../src/shared/ipc.ts';

type Item = MenuItemConstructorOptions;

const template = (settings: Partial<MenuSettings> = {}): readonly Item[] =>
  menuTemplate({
    platform: 'linux',
    isPackaged: true,
    version: '0.1.0',
    onCommand: () => undefined,
    onShowDataFolder: () => undefined,
    ...settings,
  });

const within = ({ submenu }: Item): readonly Item[] => (Array.isArray(submenu) ? submenu : []);

const items = (settings?: Partial<MenuSettings>): readonly Item[] =>
  template(settings).flatMap((menu) => [menu, ...within(menu)]);

const roles = (settings?: Partial<MenuSettings>) => items(settings).map(({ role }) => role);

const platforms = ['darwin', 'win32', 'linux'] as const;

describe('the application menu', () => {
  it('sends each command from its own item and key', () => {
    const sent: MenuCommand[] = [];
    const all = items({ onCommand: (command) => sent.push(command) });
    const keys = ['N', 'Shift+S', 'E', 'F', 'L', 'K', '1', '2', '3', ','];
    for (const key of keys) {
      const item = all.find(({ accelerator }) => accelerator === `CmdOrCtrl+${key}`);
      (item?.click as (() => void) | undefined)?.();
    }
    expect(sent).toEqual([
      'add-connection',
      'sync-now',
      'export',
      'find',
      'look-up-call',
      'commands',
      'go-calls',
      'go-coverage',
      'go-connections',
      'go-settings',
    ]);
  });

  it.each(platforms)('on %s holds every action whose key it answers, once', (platform) => {
    const sent: MenuCommand[] = [];
    items({ platform, onCommand: (command) => sent.push(command) })
      .filter(({ accelerator }) => accelerator !== undefined)
      .forEach(({ click }) => (click as () => void)());
    const answered = actionIds.filter((id) => menuKey(id) !== undefined);
    expect(sent.toSorted()).toEqual(answered.toSorted());
  });

  it.each(platforms)('on %s uses no key twice', (platform) => {
    const keys = items({ platform }).flatMap(({ accelerator }) => accelerator ?? []);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('offers reload and developer tools only where the app is not packaged', () => {
    expect(roles()).not.toContain('toggleDevTools');
    expect(roles()).not.toContain('reload');
    expect(roles({ isPackaged: false })).toEqual(
      expect.arrayContaining(['toggleDevTools', 'reload']),
    );
  });

  it('begins with the app’s own menu on macOS, which holds About, Settings and Quit there', () => {
    const [first, file] = template({ platform: 'darwin' });
    expect(first?.role).toBe('appMenu');
    expect(within(first!).map(({ role, label }) => role ?? label)).toEqual(
      expect.arrayContaining(['about', 'Settings…', 'hide', 'quit']),
    );
    expect(within(file!).map(({ role }) => role)).not.toContain('quit');
    expect(within(file!).map(({ role }) => role)).toContain('close');
  });

  it('ends File with Quit elsewhere, has About under Help and no Window menu', () => {
    for (const platform of ['win32', 'linux'] as const) {
      const [file] = template({ platform });
      expect(within(file!).at(-1)?.role).toBe('quit');
      expect(within(template({ platform }).at(-1)!).map(({ role }) => role)).toContain('about');
      expect(roles({ platform })).not.toContain('windowMenu');
    }
    expect(roles({ platform: 'darwin' })).toContain('windowMenu');
  });

  it('capitalises as the platform does', () => {
    const labels = (platform: NodeJS.Platform) => items({ platform }).map(({ label }) => label);
    expect(labels('darwin')).toContain('Look Up a Call…');
    expect(labels('linux')).toContain('Copy Calls Without Headers');
    expect(labels('win32')).toContain('Look up a call…');
  });

  it('calls what it does as the palette calls it', () => {
    const labels = items({ platform: 'win32' }).map(({ label }) => label);
    expect(labels).toEqual(
      expect.arrayContaining([actions.export.title, actions.shortcuts.title, actions.find.title]),
    );
  });
});
