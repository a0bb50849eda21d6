import { honest } from './honest.ts';

/**
 * One display, of a common size, placed at the corner. Chromium knows the real one only once there
 * is a window, and Electron's `screen` is asked before; the window manager corrects what is wrong.
 */
const area = { x: 0, y: 0, width: 1920, height: 1080 };

const primary = {
  id: 1,
  scaleFactor: 1,
  bounds: area,
  workArea: area,
  size: area,
  workAreaSize: area,
};

export const screen = honest('screen', {
  getPrimaryDisplay: () => primary,
  getAllDisplays: () => [primary],
});
