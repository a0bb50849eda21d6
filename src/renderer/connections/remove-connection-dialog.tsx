import type { Connection } from '../../shared/connection.ts';
import { useProblemsStore } from '../app/problems-store.ts';
import { useServices, type Services } from '../app/services.ts';
import { settled } from '../app/settled.ts';
import { AlertDialog } from '../ui/alert-dialog.tsx';
import { refreshConnections } from './connections-store.ts';

export interface RemoveConnectionDialogProps {
  readonly connection: Connection;
  readonly onClose: () => void;
}

const remove = async (services: Services, connectionId: string): Promise<void> => {
  await services.useSync.getState().stop(connectionId);
  const removed = await settled(services.bridge.removeConnection(connectionId));
  if (!removed.ok) {
    const retry = (): void => void remove(services, connectionId);
    useProblemsStore.getState().show({ failure: removed.failure, connectionId, retry });
  }
  await refreshConnections(services.bridge);
};

export const RemoveConnectionDialog = ({ connection, onClose }: RemoveConnectionDialogProps) => {
  const services = useServices();
  return (
    <AlertDialog
      title={`Remove “${connection.name}”?`}
      text="The connection and its key are forgotten on this computer. Its calls stay on the shelf and can still be searched and exported. Nothing is deleted at the provider."
      confirm="Remove"
      onConfirm={() => void remove(services, connection.id)}
      onClose={onClose}
    />
  );
};
