import { useEffect } from 'react';

import styles from './announcer.module.css';
import { useAnnouncementsStore } from './announcements-store.ts';

const shownMs = 4_000;

/** The live region for what has just changed; some of it is seen for a moment too. */
export const Announcer = () => {
  const { latest, hide } = useAnnouncementsStore();
  const { id, text, isShown } = latest;
  useEffect(() => {
    if (!isShown) return undefined;
    const timer = setTimeout(hide, shownMs);
    return () => clearTimeout(timer);
  }, [id, isShown, hide]);
  return (
    <div
      role="status"
      aria-label="What changed"
      className={isShown ? styles['shown'] : 'visually-hidden'}
    >
      <span key={id}>{text}</span>
    </div>
  );
};
