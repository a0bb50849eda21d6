import styles from './details.module.css';

/** The provider's own word beside ours; nothing where it gave none. */
export const TheirWord = ({ word }: { readonly word: string | null | undefined }) =>
  word === null || word === undefined || word === '' ? null : (
    <span className={styles['theirWord']}>
      provider’s word: <bdi>{word}</bdi>
    </span>
  );
