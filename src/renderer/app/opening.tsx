import { Button } from '../ui/button.tsx';
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

/** While what is stored is being read: nothing of it can be shown yet. */
export const Opening = ({ progress }: { readonly progress: Progress }) => (
  <main className={styles['page']}>
    <div className={styles['notice']}>
      <p role="status">{openingWords(progress.done, progress.total)}</p>
      <Bar progress={progress} label="Opening the archive" />
    </div>
  </main>
);

/** While calls come back from the journal; those that are there already can be used. */
export const Restoring = ({ progress }: { readonly progress: Progress }) => (
  <div className={styles['strip']}>
    <span role="status">{restoringWords(progress.done, progress.total)}</span>
    <Bar progress={progress} label="Restoring calls" />
  </div>
);

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
