/** One line to the person at the terminal; kept apart from what the app itself prints. */
export const say = (line: string): void => {
  process.stdout.write(`[chromium-shell] ${line}\n`);
};
