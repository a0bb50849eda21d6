import { type ActionId } from '../../shared/actions.ts';
import { useDialogsStore } from '../app/dialogs-store.ts';
import type { Services } from '../app/services.ts';
import { doings } from './doings.ts';

/** Does it if it can be done now and no dialog waits for an answer; tells whether it did. */
export const runAction = (id: ActionId, services: Services): boolean => {
  const { dialog, close } = useDialogsStore.getState();
  // The press that opened the palette closes it again.
  if (id === 'commands' && dialog.kind === 'commands') close();
  if (dialog.kind !== 'none' || !doings[id].canRun(services)) return false;
  doings[id].run(services);
  return true;
};
