import { useEffect } from 'react';
import { tinykeys } from 'tinykeys';

import { actions, type ActionId } from '../../shared/actions.ts';
import { useServices, type Services } from '../app/services.ts';
import { isTaken, keyBindings } from './key-bindings.ts';
import { runAction } from './run-action.ts';

/** A text marked with the mouse is what a person means to copy. */
const isTextMarked = (): boolean => window.getSelection()?.isCollapsed === false;

const answer = (id: ActionId, event: KeyboardEvent, services: Services): void => {
  if (event.repeat && actions[id].isRepeated !== true) return;
  if (id === 'copy-calls' && isTextMarked()) return;
  if (runAction(id, services)) event.preventDefault();
};

/** Answers the keys of the table of actions, never while something is typed. */
export const useKeys = (): void => {
  const services = useServices();
  useEffect(() => {
    const map = Object.fromEntries(
      keyBindings.map(({ press, id }) => [
        press,
        (event: KeyboardEvent) => answer(id, event, services),
      ]),
    );
    return tinykeys(window, map, { ignore: isTaken });
  }, [services]);
};
