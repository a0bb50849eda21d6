import { useArchiveStore } from '../sync/archive-store.ts';
import { Banner } from '../ui/banner.tsx';
import { FailureBox } from '../ui/failure-box.tsx';
import styles from './app.module.css';
import { archiveNotices } from './archive-notices.ts';
import { AskedFailure, SyncFailures } from './failures.tsx';
import { useProblemsStore } from './problems-store.ts';

const ArchiveTrouble = () => {
  const { catchUpFailure, ...opened } = useArchiveStore();
  const { dismissed, dismiss } = useProblemsStore();
  const notices = archiveNotices(opened).filter(({ title }) => !dismissed.has(title));
  return (
    <>
      {notices.map(({ title, text }) => (
        <Banner key={title} look="warning" title={title} onDismiss={() => dismiss(title)}>
          <p>{text}</p>
        </Banner>
      ))}
      {catchUpFailure === null || dismissed.has(catchUpFailure) ? null : (
        <FailureBox
          failure={catchUpFailure}
          about={{ provider: null, connection: null }}
          onDismiss={() => dismiss(catchUpFailure)}
        />
      )}
    </>
  );
};

/** Everything that went wrong and still stands, above the list. */
export const Notices = () => (
  <div className={styles['notices']}>
    <AskedFailure />
    <SyncFailures />
    <ArchiveTrouble />
  </div>
);
