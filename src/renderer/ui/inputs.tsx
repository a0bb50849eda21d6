import { ChevronDown } from 'lucide-react';
import type { ComponentProps } from 'react';

import styles from './field.module.css';

/** A text box; never corrected or completed by the browser: ids and keys are no prose. */
export const TextInput = (props: ComponentProps<'input'>) => (
  <input
    type="text"
    autoComplete="off"
    autoCapitalize="off"
    autoCorrect="off"
    spellCheck={false}
    className={styles['input']}
    {...props}
  />
);

/** The system's own list, which every screen reader and keyboard knows. */
export const SelectInput = ({ children, ...rest }: ComponentProps<'select'>) => (
  <span className={styles['select']}>
    <select className={styles['input']} {...rest}>
      {children}
    </select>
    <ChevronDown size={14} aria-hidden className={styles['chevron']} />
  </span>
);
