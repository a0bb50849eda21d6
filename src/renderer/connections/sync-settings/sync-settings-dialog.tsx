import { useState, type SyntheticEvent } from 'react';

import type { Connection } from '../../../shared/connection.ts';
import type { Failure } from '../../../shared/failure.ts';
import { connectionSyncOf } from '../../../shared/sync-settings.ts';
import { subjectOf } from '../../app/failure-subject.ts';
import { useServices } from '../../app/services.ts';
import { saveConnectionSync, useSyncSettingsStore } from '../../sync/sync-settings-store.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogBody, DialogButtons } from '../../ui/dialog.tsx';
import { FailureBox } from '../../ui/failure-box.tsx';
import styles from '../connection-form.module.css';
import { SyncFields } from './sync-fields.tsx';
import { fromForm, problemsOf, toForm } from './sync-form.ts';

export interface SyncSettingsDialogProps {
  readonly connection: Connection;
  readonly onClose: () => void;
}

/** Of which time a connection is fetched, and what is read again. */
export const SyncSettingsDialog = ({ connection, onClose }: SyncSettingsDialogProps) => {
  const { bridge } = useServices();
  const [form, setForm] = useState(() =>
    toForm(connectionSyncOf(useSyncSettingsStore.getState().settings, connection.id)),
  );
  const [isTried, setIsTried] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  const save = async (): Promise<void> => {
    const settings = fromForm(form);
    setIsTried(true);
    if (settings === null) return;
    const saved = await saveConnectionSync(bridge, connection.id, settings);
    if (saved.ok) onClose();
    else setFailure(saved.failure);
  };
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    void save();
  };

  return (
    <Dialog title={`Sync settings of ${connection.name}`} onClose={onClose}>
      <form className={styles['form']} noValidate onSubmit={submit}>
        <DialogBody>
          <SyncFields
            provider={connection.provider}
            form={form}
            problems={isTried ? problemsOf(form) : []}
            onChange={(change) => setForm({ ...form, ...change })}
          />
          {failure === null ? null : <FailureBox failure={failure} about={subjectOf(connection)} />}
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
