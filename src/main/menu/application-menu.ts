import { Menu } from 'electron';
import { menuTemplate } from './menu-template.ts';
import type { MenuSettings } from './menu-template.ts';

export const setApplicationMenu = (settings: MenuSettings): void => {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(settings)));
};
