import type { Connection } from '../../shared/connection.ts';
import { Dialog } from '../ui/dialog.tsx';
import { ConnectionForm } from './connection-form.tsx';
import { useConnectionForm } from './use-connection-form.ts';

export interface ConnectionDialogProps {
  /** `null` to add one. */
  readonly connection: Connection | null;
  readonly onClose: () => void;
}

export const ConnectionDialog = ({ connection, onClose }: ConnectionDialogProps) => {
  const form = useConnectionForm(connection, onClose);
  return (
    <Dialog title={connection === null ? 'Add connection' : 'Edit connection'} onClose={onClose}>
      <ConnectionForm
        form={form}
        isNew={connection === null}
        hasKey={connection?.hasKey ?? false}
        onCancel={onClose}
      />
    </Dialog>
  );
};
