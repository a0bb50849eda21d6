import { useEffect } from 'react';

import type { MenuCommand } from '../../shared/ipc.ts';
import { useDialogsStore } from './dialogs-store.ts';
import { useNavigationStore } from './navigation-store.ts';
import { searchBoxId } from './search-box.tsx';
import { useServices, type Services } from './services.ts';

const find = (): void => {
  useNavigationStore.getState().goTo('calls');
  // The search box may only be drawn now.
  requestAnimationFrame(() => document.getElementById(searchBoxId)?.focus());
};

const carryOut: Readonly<Record<MenuCommand, (services: Services) => void>> = {
  'add-connection': () =>
    useDialogsStore.getState().open({ kind: 'connection-form', connection: null }),
  'sync-now': ({ useSync }) => void useSync.getState().syncNow(),
  export: () => useDialogsStore.getState().open({ kind: 'export' }),
  'look-up-call': () => useDialogsStore.getState().open({ kind: 'look-up-call' }),
  find,
};

/** Does what is chosen in the application menu, unless a dialog waits for an answer. */
export const useCommands = (): void => {
  const services = useServices();
  useEffect(
    () =>
      services.bridge.onCommand((command) => {
        if (useDialogsStore.getState().dialog.kind === 'none') carryOut[command](services);
      }),
    [services],
  );
};
