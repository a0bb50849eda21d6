import { useState } from 'react';

import type { KeptRecording } from '../../../shared/recording.ts';
import styles from './recordings.module.css';

export interface PlayerProps {
  readonly kept: KeptRecording;
  /** `Recording 1`, for the player's accessible name. */
  readonly label: string;
}

const cannotPlay = 'This file cannot be played here. Save it and open it with another program.';

/** Plays what is kept on this disk; keys, captions and speed are the platform's own. */
export const Player = ({ kept, label }: PlayerProps) => {
  const [isBroken, setIsBroken] = useState(false);
  const [isSoundOnly, setIsSoundOnly] = useState(false);
  if (isBroken) {
    return (
      <p role="status" className={styles['note']}>
        {cannotPlay}
      </p>
    );
  }
  const common = {
    src: kept.address,
    'aria-label': label,
    controls: true,
    // The player's own menu would offer a download that goes nowhere; Save as… is beside it.
    controlsList: 'nodownload',
    preload: 'metadata',
    onError: () => setIsBroken(true),
  } as const;
  if (kept.mediaType.startsWith('audio/')) return <audio {...common} className={styles['audio']} />;
  return (
    <video
      {...common}
      className={isSoundOnly ? styles['audio'] : styles['video']}
      // A meeting without cameras is recorded as a video of no width.
      onLoadedMetadata={({ currentTarget }) => setIsSoundOnly(currentTarget.videoWidth === 0)}
    />
  );
};
