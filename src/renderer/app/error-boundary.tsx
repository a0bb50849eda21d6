import { Component, type ReactNode } from 'react';

import { Button } from '../ui/button.tsx';
import { hideSecrets } from '../ui/hide-secrets.ts';
import styles from './notice-page.module.css';

interface Props {
  readonly children: ReactNode;
}

interface State {
  readonly error: Error | null;
}

/** What React throws away the page for becomes a page that says so. React wants a class here. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return (
      <main className={styles['page']}>
        <div className={styles['notice']} role="alert">
          <h1>Callshelf could not draw this window</h1>
          <p>
            This is a defect in Callshelf. Your calls are safe on disk. Reload the window to go on.
          </p>
          <p className={styles['detail']}>{hideSecrets(error.message)}</p>
          <div className={styles['buttons']}>
            <Button look="primary" onClick={() => window.location.reload()}>
              Reload
            </Button>
          </div>
        </div>
      </main>
    );
  }
}
