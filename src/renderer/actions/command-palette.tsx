import { Command } from 'cmdk';
import { flushSync } from 'react-dom';

import { actions, type ActionId } from '../../shared/actions.ts';
import { useServices } from '../app/services.ts';
import { Dialog } from '../ui/dialog.tsx';
import { paletteLists, pressesOf } from './action-lists.ts';
import styles from './actions.module.css';
import { doings } from './doings.ts';
import { KeysShown } from './keys-shown.tsx';
import { useRecentStore } from './recent-store.ts';
import { runAction } from './run-action.ts';
import { useKnown } from './use-known.ts';

/** Every action by its name, found by a few of its letters, chosen with the keyboard alone. */
export const CommandPalette = ({ onClose }: { readonly onClose: () => void }) => {
  const services = useServices();
  const { recent, use } = useRecentStore();
  const lists = paletteLists(recent, useKnown());
  const choose = (id: ActionId): void => {
    flushSync(onClose);
    // After the closed dialog has given the focus back, which it does in a later turn itself.
    setTimeout(() => {
      if (runAction(id, services)) use(id);
    });
  };
  return (
    <Dialog title="Commands" onClose={onClose}>
      <Command label="Search commands" loop vimBindings={false} className={styles['palette']}>
        <Command.Input autoFocus placeholder="Search commands" className={styles['search']} />
        <Command.List label="Commands" className={styles['list']}>
          <Command.Empty className={styles['empty']}>No command has these letters.</Command.Empty>
          {lists.map(({ title, ids }) => (
            <Command.Group key={title} heading={title} className={styles['group']}>
              {ids.map((id) => (
                <Command.Item
                  key={id}
                  value={actions[id].title}
                  disabled={!doings[id].canRun(services)}
                  className={styles['item']}
                  onSelect={() => choose(id)}
                >
                  <span>{actions[id].title}</span>
                  <KeysShown presses={pressesOf(id).slice(0, 1)} />
                </Command.Item>
              ))}
            </Command.Group>
          ))}
        </Command.List>
      </Command>
    </Dialog>
  );
};
