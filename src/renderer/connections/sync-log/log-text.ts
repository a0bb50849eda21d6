import type { RunLogEntry, RunWindow } from '../../../shared/coverage.ts';
import { countOf, formatCount } from '../../format/count.ts';
import { shownZone } from '../../format/zone-store.ts';
import { failureText, type FailureSubject } from '../../ui/failure-text.ts';
import {
  effortWords,
  outcomeWords,
  resultWords,
  saidWords,
  verdictWords,
  whenWords,
  windowEnd,
  windowStart,
} from './run-words.ts';

export interface LogTextParts {
  readonly about: FailureSubject;
  /** The run that goes on just now, if any. */
  readonly runningId: string | null;
}

const windowLine = (window: RunWindow): string =>
  `  ${windowStart(window)} to ${windowEnd(window)}: provider said ${saidWords(window)}, ` +
  `we hold ${formatCount(window.held)}. ${verdictWords(window)}`;

/** Windows beyond those that the log keeps one by one. */
export const unlistedWindows = ({ windowsDone, windows }: RunLogEntry): number =>
  Math.max(0, windowsDone - windows.length);

const errorLine = (failure: RunLogEntry['errors'][number], about: FailureSubject): string => {
  const { title, sentence, detail } = failureText(failure, about);
  return `  ${title}: ${sentence}${detail === null ? '' : ` (${detail})`}`;
};

const runText = (run: RunLogEntry, { about, runningId }: LogTextParts): string => {
  const unlisted = unlistedWindows(run);
  return [
    `${whenWords(run)} · ${outcomeWords(run, run.runId === runningId)}`,
    `  ${resultWords(run)}`,
    `  ${effortWords(run)}`,
    ...run.windows.map(windowLine),
    ...(unlisted === 0 ? [] : [`  and ${countOf(unlisted, 'more window', 'more windows')}`]),
    ...run.errors.map((failure) => errorLine(failure, about)),
  ].join('\n');
};

/** The log as plain text, for a ticket or a mail. Holds no key and no person's name. */
export const logText = (runs: readonly RunLogEntry[], parts: LogTextParts): string =>
  [
    `Sync log of ${parts.about.connection ?? 'a connection'} · times in ${shownZone()}`,
    ...runs.map((run) => runText(run, parts)),
  ].join('\n\n');
