import { AlertDialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';

import { Button } from './button.tsx';
import styles from './dialog.module.css';
import { useReturnFocus } from './use-return-focus.ts';

export interface AlertDialogProps {
  readonly title: string;
  /** What will happen, and what will not. */
  readonly text: string;
  readonly confirm: string;
  /** What there is to choose before the answer. */
  readonly children?: ReactNode;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Asks before something that cannot be undone; Cancel has the focus. */
export const AlertDialog = ({
  title,
  text,
  confirm,
  children,
  onConfirm,
  onClose,
}: AlertDialogProps) => {
  const returnFocus = useReturnFocus();
  return (
    <Radix.Root open onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}>
      <Radix.Portal>
        <Radix.Overlay className={styles['overlay']}>
          <Radix.Content className={styles['content']} onCloseAutoFocus={returnFocus}>
            <Radix.Title className={styles['title']}>{title}</Radix.Title>
            <div className={styles['body']}>
              <Radix.Description>{text}</Radix.Description>
              {children}
            </div>
            <div className={styles['buttons']}>
              <Radix.Cancel asChild>
                <Button>Cancel</Button>
              </Radix.Cancel>
              <Radix.Action asChild>
                <Button look="danger" onClick={onConfirm}>
                  {confirm}
                </Button>
              </Radix.Action>
            </div>
          </Radix.Content>
        </Radix.Overlay>
      </Radix.Portal>
    </Radix.Root>
  );
};
