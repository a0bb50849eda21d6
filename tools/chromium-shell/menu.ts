import { honest } from './honest.ts';

export interface MenuItem {
  readonly accelerator?: string;
  readonly click?: () => void;
  readonly submenu?: readonly MenuItem[];
}

/** No menu is shown; the items are kept for their keyboard shortcuts. */
export interface Menu {
  readonly items: readonly MenuItem[];
}

let applicationMenu: Menu | null = null;

const flat = (items: readonly MenuItem[]): readonly MenuItem[] =>
  items.flatMap((item) => [item, ...flat(item.submenu ?? [])]);

/** Electron's `CmdOrCtrl+Shift+S` as the page's keyboard events say it: `Control+Shift+S`. */
const asPressed = (accelerator: string): string => {
  const held = process.platform === 'darwin' ? 'Meta' : 'Control';
  const parts = accelerator.split('+').map((part) => {
    if (/^(CmdOrCtrl|CommandOrControl)$/i.test(part)) return held;
    if (/^(Ctrl|Control)$/i.test(part)) return 'Control';
    return /^(Cmd|Command)$/i.test(part) ? 'Meta' : part;
  });
  const order = ['Control', 'Meta', 'Alt', 'Shift'];
  const modifiers = order.filter((name) => parts.includes(name));
  return [...modifiers, (parts.at(-1) ?? '').toUpperCase()].join('+');
};

const commands = (): readonly (readonly [string, () => void])[] =>
  flat(applicationMenu?.items ?? []).flatMap(({ accelerator, click }) =>
    accelerator === undefined || click === undefined ? [] : [[asPressed(accelerator), click]],
  );

/** The shortcuts of the application menu that do something in the app. */
export const menuAccelerators = (): readonly string[] => commands().map(([pressed]) => pressed);

export const chooseByAccelerator = (pressed: string): void =>
  commands()
    .filter(([accelerator]) => accelerator === pressed)
    .forEach(([, click]) => click());

export const Menu = honest('Menu', {
  buildFromTemplate: (items: readonly MenuItem[]): Menu => ({ items }),
  setApplicationMenu: (menu: Menu | null): void => {
    applicationMenu = menu;
  },
  getApplicationMenu: (): Menu | null => applicationMenu,
});
