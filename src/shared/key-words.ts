import type { AppInfo } from './ipc.ts';

export type Platform = AppInfo['platform'];

const signs: Readonly<Record<string, string>> = {
  ArrowDown: '↓',
  ArrowUp: '↑',
  Escape: 'Esc',
};

const onMac: Readonly<Record<string, string>> = { $mod: '⌘', Shift: '⇧', Enter: '↩', Alt: '⌥' };

const elsewhere: Readonly<Record<string, string>> = { $mod: 'Ctrl' };

/** macOS writes ⇧⌘S, whatever the order elsewhere. */
const macOrder = ['⌥', '⇧', '⌘'];

const partsOf = (press: string): readonly string[] =>
  press.split(/(?<=[\w\]])\+/u).filter((part) => !part.startsWith('['));

/** A press as keyboards and menus of the platform write it: `⇧⌘S` or `Ctrl+Shift+S`. */
export const keyWords = (press: string, platform: Platform): string => {
  const isMac = platform === 'darwin';
  const words = partsOf(press).map((part) => {
    const named = (isMac ? onMac[part] : elsewhere[part]) ?? signs[part];
    return named ?? (part.length === 1 ? part.toUpperCase() : part);
  });
  if (!isMac) return words.join('+');
  const rank = (word: string): number => (macOrder.indexOf(word) + 4) % 4;
  const held = words.slice(0, -1).toSorted((a, b) => rank(a) - rank(b));
  return [...held, ...words.slice(-1)].join('');
};
