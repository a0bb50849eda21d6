import { useEffect } from 'react';

import { runAction } from '../actions/run-action.ts';
import { useServices } from './services.ts';

/** Does what is chosen in the application menu, unless a dialog waits for an answer. */
export const useCommands = (): void => {
  const services = useServices();
  useEffect(
    () => services.bridge.onCommand((command) => void runAction(command, services)),
    [services],
  );
};
