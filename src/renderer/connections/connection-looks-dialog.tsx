import { useId, useState, type SyntheticEvent } from 'react';

import { colourTitles, connectionColours } from '../../shared/connection-colour.ts';
import type { Connection } from '../../shared/connection.ts';
import type { Failure } from '../../shared/failure.ts';
import { useServices } from '../app/services.ts';
import { settled } from '../../shared/settled.ts';
import { Button } from '../ui/button.tsx';
import { ConnectionDot } from '../ui/connection-dot.tsx';
import { Dialog, DialogBody, DialogButtons } from '../ui/dialog.tsx';
import { FailureBox } from '../ui/failure-box.tsx';
import { Field } from '../ui/field.tsx';
import { TextInput } from '../ui/inputs.tsx';
import styles from './connection-looks.module.css';
import { refreshConnections } from './connections-store.ts';

export interface ConnectionLooksDialogProps {
  readonly connection: Connection;
  readonly onClose: () => void;
}

/** What a connection is called and the colour of its dot; no key is asked for. */
export const ConnectionLooksDialog = ({ connection, onClose }: ConnectionLooksDialogProps) => {
  const { bridge } = useServices();
  const group = useId();
  const [name, setName] = useState(connection.name);
  const [colour, setColour] = useState(connection.colour);
  const [failure, setFailure] = useState<Failure | null>(null);
  const problem = failure?.kind === 'invalid-settings' ? failure.problems[0]?.sentence : undefined;

  const save = async (): Promise<void> => {
    const saved = await settled(bridge.updateConnection({ id: connection.id, name, colour }));
    await refreshConnections(bridge);
    if (saved.ok) onClose();
    else setFailure(saved.failure);
  };

  return (
    <Dialog title="Name and colour" onClose={onClose}>
      <form
        className={styles['form']}
        noValidate
        onSubmit={(event: SyntheticEvent) => {
          event.preventDefault();
          void save();
        }}
      >
        <DialogBody>
          <Field label="Name" problem={problem}>
            {(control) => (
              <TextInput
                {...control}
                aria-required
                value={name}
                onChange={({ target }) => setName(target.value)}
              />
            )}
          </Field>
          <fieldset>
            <legend className={styles['legend']}>Colour</legend>
            <div className={styles['colours']}>
              {connectionColours.map((each) => (
                <label key={each} className={styles['colour']}>
                  <input
                    type="radio"
                    name={group}
                    checked={each === colour}
                    onChange={() => setColour(each)}
                  />
                  <ConnectionDot colour={each} />
                  {colourTitles[each]}
                </label>
              ))}
            </div>
          </fieldset>
          {failure === null || problem !== undefined ? null : (
            <FailureBox failure={failure} about={{ provider: null, connection: null }} />
          )}
        </DialogBody>
        <DialogButtons>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="primary">
            Save
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  );
};
