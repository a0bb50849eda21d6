import type { ReactNode } from 'react';

import type { Failure } from '../../shared/failure.ts';
import { Banner } from './banner.tsx';
import styles from './failure-box.module.css';
import { failureText, type FailureSubject } from './failure-text.ts';

export interface FailureBoxProps {
  readonly failure: Failure;
  readonly about: FailureSubject;
  readonly actions?: ReactNode;
  readonly onDismiss?: (() => void) | undefined;
}

/** A failure in words, with the machine's own words folded away below. */
export const FailureBox = ({ failure, about, actions, onDismiss }: FailureBoxProps) => {
  const { title, sentence, whatNext, detail } = failureText(failure, about);
  return (
    <Banner
      look={failure.kind === 'weak-key-storage' ? 'warning' : 'error'}
      title={about.connection === null ? title : `${about.connection}: ${title}`}
      actions={actions}
      onDismiss={onDismiss}
    >
      <p>
        {sentence} {whatNext}
      </p>
      {detail === null ? null : <p className={styles['detail']}>{detail}</p>}
    </Banner>
  );
};
