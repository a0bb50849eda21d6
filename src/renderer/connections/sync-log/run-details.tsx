import type { RunLogEntry, RunWindow } from '../../../shared/coverage.ts';
import { countOf, formatCount } from '../../format/count.ts';
import { failureText, type FailureSubject } from '../../ui/failure-text.ts';
import { unlistedWindows } from './log-text.ts';
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
import styles from './sync-log.module.css';

const WindowRow = ({ window }: { readonly window: RunWindow }) => (
  <tr>
    <td>{windowStart(window)}</td>
    <td>{windowEnd(window)}</td>
    <td className={styles['number']}>{saidWords(window)}</td>
    <td className={styles['number']}>{formatCount(window.held)}</td>
    <td>{verdictWords(window)}</td>
  </tr>
);

const Windows = ({ run }: { readonly run: RunLogEntry }) => {
  const unlisted = unlistedWindows(run);
  if (run.windows.length === 0) return <p>No window was brought to its end.</p>;
  return (
    <>
      <div className={styles['windows']}>
        <table>
          <thead>
            <tr>
              <th scope="col">From</th>
              <th scope="col">To</th>
              <th scope="col">Provider said</th>
              <th scope="col">We hold</th>
              <th scope="col">Result</th>
            </tr>
          </thead>
          <tbody>
            {run.windows.map((window, at) => (
              // A window may be read twice in a run; the order of reading is the only identity.
              <WindowRow key={at} window={window} />
            ))}
          </tbody>
        </table>
      </div>
      {unlisted === 0 ? null : <p>And {countOf(unlisted, 'more window', 'more windows')}.</p>}
    </>
  );
};

const Errors = ({ run, about }: { readonly run: RunLogEntry; readonly about: FailureSubject }) =>
  run.errors.map((failure) => {
    const { title, sentence } = failureText(failure, about);
    return (
      <p key={failure.kind} className={styles['error']} data-outcome={run.outcome ?? 'none'}>
        <strong>{title}.</strong> {sentence}
      </p>
    );
  });

export interface RunDetailsProps {
  readonly run: RunLogEntry;
  readonly isRunning: boolean;
  readonly about: FailureSubject;
  readonly isOpen: boolean;
}

/** One run: a line that says how it went, and all there is to know of it below. */
export const RunDetails = ({ run, isRunning, about, isOpen }: RunDetailsProps) => (
  <details className={styles['run']} open={isOpen}>
    <summary>
      <span className={styles['when']}>{whenWords(run)}</span>
      <span className={styles['outcome']} data-outcome={run.outcome ?? 'none'}>
        {outcomeWords(run, isRunning)}
      </span>
      <span className={styles['result']}>{resultWords(run)}</span>
    </summary>
    <div className={styles['details']}>
      <p>{effortWords(run)}.</p>
      <Errors run={run} about={about} />
      <Windows run={run} />
    </div>
  </details>
);
