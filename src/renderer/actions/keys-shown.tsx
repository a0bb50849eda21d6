import { keyWords } from '../../shared/key-words.ts';
import { useAppInfoStore } from '../app/app-info-store.ts';
import styles from './actions.module.css';

/** Presses as the keyboard at hand names them. */
export const KeysShown = ({ presses }: { readonly presses: readonly string[] }) => {
  const platform = useAppInfoStore(({ info }) => info?.platform ?? 'other');
  return (
    <span className={styles['keys']}>
      {presses.map((press, index) => (
        <span key={press}>
          {index === 0 ? null : <span className={styles['or']}> or </span>}
          <kbd>{keyWords(press, platform)}</kbd>
        </span>
      ))}
    </span>
  );
};
