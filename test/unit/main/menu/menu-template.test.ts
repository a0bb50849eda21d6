import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { menuTemplate } from '../../../../src/main/menu/menu-template.ts';
import type { MenuSettings } from '../../../../src/main/menu/menu-template.ts';
import type { MenuCommand } from '../../../../src/shared/ipc.ts';

const items = (settings: Partial<MenuSettings> = {}): readonly MenuItemConstructorOptions[] =>
  menuTemplate({
    platform: 'linux',
    isPackaged: true,
    version: '0.1.0',
    onCommand: () => undefined,
    onShowDataFolder: () => undefined,
    ...settings,
  }).flatMap((menu) => [menu, ...(Array.isArray(menu.submenu) ? menu.submenu : [])]);

const roles = (settings?: Partial<MenuSettings>) => items(settings).map(({ role }) => role);

describe('the application menu', () => {
  it('sends each command from its own item and key', () => {
    const sent: MenuCommand[] = [];
    const all = items({ onCommand: (command) => sent.push(command) });
    const keys = ['N', 'Shift+S', 'E', 'F', 'L'].map((key) => `CmdOrCtrl+${key}`);
    for (const key of keys) {
      const item = all.find(({ accelerator }) => accelerator === key);
      (item?.click as (() => void) | undefined)?.();
    }
    expect(sent).toEqual(['add-connection', 'sync-now', 'export', 'find', 'look-up-call']);
  });

  it('uses no key twice', () => {
    const keys = items().flatMap(({ accelerator }) => accelerator ?? []);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('offers reload and developer tools only where the app is not packaged', () => {
    expect(roles()).not.toContain('toggleDevTools');
    expect(roles()).not.toContain('reload');
    expect(roles({ isPackaged: false })).toEqual(
      expect.arrayContaining(['toggleDevTools', 'reload']),
    );
  });

  it('begins with the app’s own menu on macOS, which holds Quit there', () => {
    expect(roles({ platform: 'darwin' })[0]).toBe('appMenu');
    expect(roles({ platform: 'darwin' })).not.toContain('quit');
    expect(roles({ platform: 'win32' })).toContain('quit');
  });
});
