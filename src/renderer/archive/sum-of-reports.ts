import type { CommitReport } from './answers.ts';

/** What two commits came to, `b` after `a`. */
export const sumOfReports = (a: CommitReport, b: CommitReport): CommitReport => ({
  added: a.added + b.added,
  changed: a.changed + b.changed,
  unchanged: a.unchanged + b.unchanged,
  unreadable: a.unreadable + b.unreadable,
  gone: a.gone + b.gone,
  revision: b.revision,
});
