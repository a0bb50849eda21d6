import type { RemovedConnection } from '../../shared/connection.ts';
import { useServices } from '../app/services.ts';
import { countOf } from '../format/count.ts';
import { AlertDialog } from '../ui/alert-dialog.tsx';
import { removeConnection } from './change-connection.ts';
import { goneForGood, useCallsOf } from './remove-connection-dialog.tsx';

export interface RemoveCallsDialogProps {
  readonly connection: RemovedConnection;
  readonly onClose: () => void;
}

/** For a connection that was removed and has left its calls. */
export const RemoveCallsDialog = ({ connection, onClose }: RemoveCallsDialogProps) => {
  const services = useServices();
  const calls = useCallsOf(connection.id);
  return (
    <AlertDialog
      title={`Remove the ${countOf(calls, 'call')} of “${connection.name}”?`}
      text={goneForGood(calls)}
      confirm="Remove"
      onConfirm={() => void removeConnection(services, { id: connection.id, withCalls: true })}
      onClose={onClose}
    />
  );
};
