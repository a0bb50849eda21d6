import { unknown } from '../format/duration.ts';
import { CopyButton } from './copy-button.tsx';
import styles from './details.module.css';

export interface AddressProps {
  readonly url: string | null;
  /** For the button's name: `Copy recording address`. */
  readonly what: string;
}

/** An address as text: nothing is fetched by looking, and nothing leads out of the app. */
export const Address = ({ url, what }: AddressProps) =>
  url === null ? (
    unknown
  ) : (
    <span className={styles['copyable']}>
      <span className={styles['mono']}>{url}</span>
      <CopyButton what={what} text={url} />
    </span>
  );
