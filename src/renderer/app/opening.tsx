import { Button } from '../ui/button.tsx';
import type { ArchivePhase } from '../sync/archive-store.ts';
import type { Progress } from '../sync/catch-up.ts';
import styles from './notice-page.module.css';
import { openingWords, restoringWords } from './opening-words.ts';

const Bar = ({ progress: { done, total }, label }: { progress: Progress; label: string }) => (
  <progress
    className={styles['progress']}
    aria-label={label}
    {...(total === 0 ? {} : { value: done, max: total })}
  />
);

interface StripProps {
  readonly progress: Progress;
  readonly words: (done: number, total: number) => string;
  readonly label: string;
}

/** While what is stored is being read: nothing of it can be shown yet. */
export const Opening = ({ progress }: { readonly progress: Progress }) => (
  <main className={styles['page']}>
    <div className={styles['notice']}>
      <p role="status">{openingWords(progress.done, progress.total)}</p>
      <Bar progress={progress} label="Opening the archive" />
    </div>
  </main>
);

const Strip = ({ progress, words, label }: StripProps) => (
  <div className={styles['strip']}>
    <span role="status">{words(progress.done, progress.total)}</span>
    <Bar progress={progress} label={label} />
  </div>
);

/** Above a list that does not hold all calls yet; those that are there already can be used. */
export const StillReading = ({ state }: { readonly state: ArchivePhase }) => {
  if (state.kind === 'opening') {
    return <Strip progress={state.progress} words={openingWords} label="Opening the archive" />;
  }
  if (state.kind === 'restoring') {
    return <Strip progress={state.progress} words={restoringWords} label="Restoring calls" />;
  }
  return null;
};

export const OpeningFailed = ({ sentence }: { readonly sentence: string }) => (
  <main className={styles['page']}>
    <div className={styles['notice']} role="alert">
      <h1>The shelf could not be opened</h1>
      <p>{sentence}</p>
      <div className={styles['buttons']}>
        <Button look="primary" onClick={() => window.location.reload()}>
          Try again
        </Button>
      </div>
    </div>
  </main>
);
