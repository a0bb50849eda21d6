import { actions } from '../../shared/actions.ts';
import { Dialog, DialogBody } from '../ui/dialog.tsx';
import { keyLists, pressesOf } from './action-lists.ts';
import styles from './actions.module.css';
import { KeysShown } from './keys-shown.tsx';
import { useKnown } from './use-known.ts';

/** The map of keys, from the same table that answers them. */
export const ShortcutsDialog = ({ onClose }: { readonly onClose: () => void }) => (
  <Dialog title="Keyboard shortcuts" onClose={onClose}>
    <DialogBody>
      <div className={styles['map']} tabIndex={0} role="group" aria-label="All shortcuts">
        {keyLists(useKnown()).map(({ title, ids }) => (
          <section key={title}>
            <h3>{title}</h3>
            <dl>
              {ids.map((id) => (
                <div key={id} className={styles['row']}>
                  <dt>{actions[id].title.replace('…', '')}</dt>
                  <dd>
                    <KeysShown presses={pressesOf(id)} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </DialogBody>
  </Dialog>
);
