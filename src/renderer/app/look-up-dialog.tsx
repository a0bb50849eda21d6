import { useState, type SyntheticEvent } from 'react';

import type { Failure } from '../../shared/failure.ts';
import { useCallsStore } from '../calls/calls-store.ts';
import { findConnection, useConnectionsStore } from '../connections/connections-store.ts';
import { Button } from '../ui/button.tsx';
import { Dialog, DialogBody, DialogButtons } from '../ui/dialog.tsx';
import { FailureBox } from '../ui/failure-box.tsx';
import { Field } from '../ui/field.tsx';
import { SelectInput, TextInput } from '../ui/inputs.tsx';
import { subjectOf } from './failure-subject.ts';
import { lookUpCall } from './look-up-call.ts';
import styles from './look-up-dialog.module.css';
import { useNavigationStore } from './navigation-store.ts';
import { useServices } from './services.ts';

type LookUp =
  | { readonly kind: 'idle' }
  | { readonly kind: 'asking' }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** Fetches one call by its id, keeps it on the shelf and opens it. */
export const LookUpDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const services = useServices();
  const connections = useConnectionsStore((state) => state.connections) ?? [];
  const [connectionId, setConnectionId] = useState(connections[0]?.id ?? '');
  const [callId, setCallId] = useState('');
  const [state, setState] = useState<LookUp>({ kind: 'idle' });
  const isReady = callId.trim() !== '' && connectionId !== '' && state.kind !== 'asking';

  const submit = async (): Promise<void> => {
    setState({ kind: 'asking' });
    const found = await lookUpCall(services, { connectionId, callId: callId.trim() });
    if (!found.ok) {
      setState({ kind: 'failed', failure: found.failure });
      return;
    }
    useNavigationStore.getState().goTo('calls');
    useCallsStore.getState().setActive(found.value);
    onClose();
  };

  return (
    <Dialog title="Look up a call" onClose={onClose}>
      <form
        className={styles['form']}
        noValidate
        onSubmit={(event: SyntheticEvent) => {
          event.preventDefault();
          if (isReady) void submit();
        }}
      >
        <DialogBody>
          <Field label="Connection">
            {(control) => (
              <SelectInput
                {...control}
                value={connectionId}
                onChange={({ target }) => setConnectionId(target.value)}
              >
                {connections.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </SelectInput>
            )}
          </Field>
          <Field
            label="Call ID"
            hint="The provider’s own ID of the call, letter for letter. The call is added to the shelf."
          >
            {(control) => (
              <TextInput
                {...control}
                autoFocus
                value={callId}
                onChange={({ target }) => setCallId(target.value)}
              />
            )}
          </Field>
          <p role="status" className={styles['status']}>
            {state.kind === 'asking' ? 'Asking the provider…' : null}
          </p>
          {state.kind === 'failed' ? (
            <FailureBox
              failure={state.failure}
              about={{ ...subjectOf(findConnection(connectionId)), connection: null }}
            />
          ) : null}
        </DialogBody>
        <DialogButtons>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="primary" aria-disabled={!isReady}>
            Look up
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  );
};
