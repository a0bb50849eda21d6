import { hasDisplay } from '../display.ts';

/** What the shell takes from the environment, in one place; `README.md` lists them. */
const read = (name: string): string | undefined => process.env[name];

const isOn = (name: string): boolean => read(name) === '1';

/** A JSON array answers several times in turn, and its last item from then on. */
const answersIn = (name: string): readonly string[] | null => {
  const value = read(name);
  if (value === undefined) return null;
  return value.startsWith('[') ? (JSON.parse(value) as readonly string[]) : [value];
};

/** Gives the next answer at each call; `null` when the variable is not set. */
const inTurn = (name: string): (() => string | null) => {
  const answers = answersIn(name);
  let next = 0;
  return () => {
    if (answers === null) return null;
    const answer = answers[Math.min(next, answers.length - 1)];
    next += 1;
    return answer ?? '';
  };
};

export const nextSaveAs = inTurn('CALLSHELF_SHELL_SAVE_AS');
export const nextOpenFile = inTurn('CALLSHELF_SHELL_OPEN_FILE');
export const nextMessageResponse = inTurn('CALLSHELF_SHELL_MESSAGE');

export const isOffline = isOn('CALLSHELF_SHELL_OFFLINE');
export const isControlled = isOn('CALLSHELF_SHELL_CONTROL');
export const keyring = read('CALLSHELF_SHELL_KEYRING') ?? 'gnome_libsecret';

export const isHeadless = isOn('CALLSHELF_HEADLESS') || !hasDisplay();
