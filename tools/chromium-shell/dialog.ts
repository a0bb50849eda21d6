import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, join } from 'node:path';
import { nextMessageResponse, nextOpenFile, nextSaveAs } from './environment.ts';
import { honest } from './honest.ts';
import { say } from './say.ts';

interface SaveOptions {
  readonly defaultPath?: string;
}

interface MessageOptions {
  readonly message: string;
  readonly detail?: string;
  readonly buttons?: readonly string[];
  readonly cancelId?: number;
}

/** Electron's dialogs take the window first, or leave it out. */
type Args<O> = readonly [options: O] | readonly [window: object, options: O];

const optionsOf = <O>(args: Args<O>): O => (args.length === 2 ? args[1] : args[0]);

/** Without a dialog to ask in, a file goes where a browser would put it. */
const toDownloads = (name: string): string => {
  const folder = join(homedir(), 'Downloads');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, basename(name));
  say(`No save dialog here: saving to ${path}. CALLSHELF_SHELL_SAVE_AS chooses another place.`);
  return path;
};

const saveDialog = (...args: Args<SaveOptions>): object => {
  const { defaultPath = 'untitled' } = optionsOf(args);
  const filePath = nextSaveAs() ?? toDownloads(defaultPath);
  return { canceled: filePath === '', filePath };
};

const openDialog = (): object => {
  const path = nextOpenFile();
  if (path === null)
    say('No open dialog here: it counts as dismissed. CALLSHELF_SHELL_OPEN_FILE names a file.');
  const filePaths = path === null || path === '' ? [] : [path];
  return { canceled: filePaths.length === 0, filePaths };
};

/** The button that dismisses, unless CALLSHELF_SHELL_MESSAGE says another's number. */
const messageBox = (...args: Args<MessageOptions>): object => {
  const { message, detail = '', buttons = ['OK'], cancelId = buttons.length - 1 } = optionsOf(args);
  const response = Number(nextMessageResponse() ?? cancelId);
  say([message, detail, `→ ${buttons[response] ?? 'OK'}`].filter((part) => part !== '').join(' '));
  return { response, checkboxChecked: false };
};

export const dialog = honest('dialog', {
  showSaveDialog: (...args: Args<SaveOptions>) => Promise.resolve(saveDialog(...args)),
  showOpenDialog: () => Promise.resolve(openDialog()),
  showMessageBox: (...args: Args<MessageOptions>) => Promise.resolve(messageBox(...args)),
  showErrorBox: (title: string, content: string): void => {
    process.stderr.write(`${title}\n${content}\n`);
  },
});
