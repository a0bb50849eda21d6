const small: ReadonlySet<string> = new Set(['a', 'the', 'of', 'to', 'or', 'by', 'in']);

const capitalised = (word: string, index: number): string =>
  index > 0 && small.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1);

/** macOS and GNOME capitalise the words of a menu item; Windows writes a sentence. */
export const menuLabel = (title: string, platform: NodeJS.Platform): string =>
  platform === 'win32' ? title : title.split(' ').map(capitalised).join(' ');

/** tinykeys' `$mod+Shift+s` as Electron's `CmdOrCtrl+Shift+S`. */
export const accelerator = (press: string): string =>
  press
    .replace('$mod', 'CmdOrCtrl')
    .replace(/\+(.)$/u, (_all, key: string) => `+${key.toUpperCase()}`);
