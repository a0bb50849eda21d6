import type { ReactNode } from 'react';

import styles from './details.module.css';

export interface FactsProps {
  readonly title: string;
  /** Stands beside the title: the zone of the times below. */
  readonly note?: string;
  /** Stands between title and facts. */
  readonly above?: ReactNode;
  readonly children: ReactNode;
}

/** A titled list of facts about the call. */
export const Facts = ({ title, note, above, children }: FactsProps) => (
  <section className={styles['facts']}>
    <h3 className={styles['factsTitle']}>
      {title}
      {note === undefined ? null : <span className={styles['note']}>{note}</span>}
    </h3>
    {above}
    <dl>{children}</dl>
  </section>
);

export interface FactProps {
  readonly label: string;
  readonly children: ReactNode;
}

export const Fact = ({ label, children }: FactProps) => (
  <div className={styles['fact']}>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
);
