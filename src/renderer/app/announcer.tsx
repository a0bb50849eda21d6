import { useEffect } from 'react';

import styles from './announcer.module.css';
import { useAnnouncementsStore } from './announcements-store.ts';

const shownMs = 4_000;

/** The live region for what has just changed; some of it is seen for a moment too. */
export const Announcer = () => {
  const latest = useAnnouncementsStore((state) => state.latest);
  useEffect(() => {
    if (latest === null) return undefined;
    const timer = setTimeout(() => useAnnouncementsStore.setState({ latest: null }), shownMs);
    return () => clearTimeout(timer);
  }, [latest]);
  return (
    <div
      role="status"
      aria-label="What changed"
      className={latest?.isShown === true ? styles['shown'] : 'visually-hidden'}
    >
      {latest?.text}
    </div>
  );
};
