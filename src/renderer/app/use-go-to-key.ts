import { useEffect } from 'react';

import { useDialogsStore } from './dialogs-store.ts';

const isGoTo = ({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean =>
  key.toLowerCase() === 'g' && (ctrlKey || metaKey) && !altKey && !shiftKey;

/** Ctrl+G or Cmd+G: *Go to*, unless a dialog waits for an answer. */
export const useGoToKey = (): void => {
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (!isGoTo(event)) return;
      event.preventDefault();
      const { dialog, open } = useDialogsStore.getState();
      if (dialog.kind === 'none') open({ kind: 'go-to' });
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
};
