import { X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';

import styles from './dialog.module.css';
import { useReturnFocus } from './use-return-focus.ts';

export interface DialogProps {
  /** The dialog's accessible name. */
  readonly title: string;
  /** Room for a table. */
  readonly isWide?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/**
 * A modal dialog: focus stays inside, Esc closes, focus returns to where it was. Render it to open
 * it. Only its body scrolls, so that its buttons are reachable in a small or zoomed window.
 */
export const Dialog = ({ title, isWide = false, onClose, children }: DialogProps) => {
  const returnFocus = useReturnFocus();
  return (
    <Radix.Root open onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}>
      <Radix.Portal>
        <Radix.Overlay className={styles['overlay']}>
          <Radix.Content
            className={`${styles['content']} ${isWide ? styles['wide'] : ''}`}
            aria-describedby={undefined}
            onPointerDownOutside={(event) => event.preventDefault()}
            onCloseAutoFocus={returnFocus}
          >
            <Radix.Title className={styles['title']}>{title}</Radix.Title>
            {children}
            {/* Last, so that the first field has the focus and not this. */}
            <Radix.Close className={styles['close']} aria-label="Close" title="Close">
              <X size={16} aria-hidden />
            </Radix.Close>
          </Radix.Content>
        </Radix.Overlay>
      </Radix.Portal>
    </Radix.Root>
  );
};

/** What scrolls. */
export const DialogBody = ({ children }: { readonly children: ReactNode }) => (
  <div className={styles['body']}>{children}</div>
);

/** The row of buttons below it; what stands first keeps to the left. */
export const DialogButtons = ({ children }: { readonly children: ReactNode }) => (
  <div className={styles['buttons']}>{children}</div>
);
