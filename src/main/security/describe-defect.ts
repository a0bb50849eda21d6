/** What may be said of an unexpected error: where it happened, never what it was about. */
export interface Defect {
  readonly where: string;
  readonly name: string;
  readonly code: string | null;
  readonly frames: readonly string[];
}

/**
 * An error's message is left out altogether, because it may quote a key: undici's complaint about
 * a bad header holds the header's value. The stack begins with the message, so that part goes too.
 */
export const describeDefect = (where: string, error: unknown): Defect => ({
  where,
  name: error instanceof Error ? plainWord(error.name) : typeof error,
  code: codeOf(error),
  frames: error instanceof Error ? framesOf(error) : [],
});

/** One line of JSON, so that nothing in it can forge another line or colour a terminal. */
export const defectLine = (defect: Defect): string => JSON.stringify({ kind: 'defect', ...defect });

/** The short form that may cross to the page. */
export const defectDetail = ({ where, name, code }: Defect): string =>
  code === null ? `${where}: ${name}` : `${where}: ${name} (${code})`;

const plainWord = (text: string): string => (/^[A-Za-z][\w.-]{0,60}$/.test(text) ? text : 'Error');

const codeOf = (error: unknown): string | null =>
  error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? plainWord(error.code)
    : null;

const framesOf = (error: Error): readonly string[] => {
  const head = error.message === '' ? error.name : `${error.name}: ${error.message}`;
  if (!error.stack?.startsWith(head)) return [];
  const lines = error.stack.slice(head.length).split('\n');
  return lines.flatMap((line) => (line.startsWith('    at ') ? [line.slice(7)] : [])).slice(0, 12);
};
