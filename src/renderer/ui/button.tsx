import type { LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';

import styles from './button.module.css';

export interface ButtonProps extends ComponentProps<'button'> {
  readonly look?: 'primary' | 'plain' | 'quiet' | 'danger';
  readonly icon?: LucideIcon;
}

/** A button of the app. Its text is its accessible name; the icon only decorates. */
export const Button = ({
  look = 'plain',
  icon: Icon,
  className,
  children,
  type = 'button',
  ...rest
}: ButtonProps) => (
  <button
    type={type}
    className={[styles['button'], styles[look], className].filter(Boolean).join(' ')}
    {...rest}
  >
    {Icon === undefined ? null : (
      <Icon size={14} strokeWidth={2} aria-hidden className={styles['icon']} />
    )}
    {children}
  </button>
);
