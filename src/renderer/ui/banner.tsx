import { CircleAlert, TriangleAlert, X } from 'lucide-react';
import type { ReactNode } from 'react';

import styles from './banner.module.css';

export interface BannerProps {
  readonly look?: 'error' | 'warning';
  readonly title: string;
  readonly children: ReactNode;
  /** Buttons that mend it. */
  readonly actions?: ReactNode;
  readonly onDismiss?: (() => void) | undefined;
}

/** Says what went wrong and what to do next; read out at once by a screen reader. */
export const Banner = ({ look = 'error', title, children, actions, onDismiss }: BannerProps) => {
  const Icon = look === 'error' ? CircleAlert : TriangleAlert;
  return (
    <div role="alert" className={[styles['banner'], styles[look]].join(' ')}>
      <Icon size={16} aria-hidden className={styles['icon']} />
      <div className={styles['words']}>
        <p className={styles['title']}>{title}</p>
        {children}
      </div>
      {actions === undefined ? null : <div className={styles['actions']}>{actions}</div>}
      {onDismiss === undefined ? null : (
        <button
          type="button"
          className={styles['dismiss']}
          aria-label="Dismiss"
          title="Dismiss"
          onClick={onDismiss}
        >
          <X size={16} aria-hidden />
        </button>
      )}
    </div>
  );
};
