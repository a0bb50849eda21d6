import { app, dialog } from 'electron';
import { describeDefect } from '../security/describe-defect.ts';
import { logDefect } from '../security/log-defect.ts';

/** For a start that failed before there was a window to say so in. */
export const explainAndExit = (error: unknown): void => {
  logDefect(describeDefect('start', error));
  dialog.showErrorBox(
    'Callshelf could not start',
    'It could not prepare its data folder or its window. Check that the disk has room and that you may write to your own folders, then start Callshelf again.',
  );
  app.exit(1);
};
