import { defectLine, describeDefect } from './describe-defect.ts';
import type { Defect } from './describe-defect.ts';

/** Standard error is the log: a file of its own would be one more place for a secret to lie in. */
export const logDefect = (defect: Defect): void => console.error(defectLine(defect));

/** A forgotten rejection is a defect of ours to be seen, and no reason to end a running sync. */
export const logUnhandledRejections = (): void => {
  process.on('unhandledRejection', (reason) =>
    logDefect(describeDefect('unhandled rejection', reason)),
  );
};
