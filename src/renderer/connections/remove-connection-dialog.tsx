import { useState } from 'react';

import type { Connection } from '../../shared/connection.ts';
import { useServices } from '../app/services.ts';
import { countOf } from '../format/count.ts';
import { useArchiveStore } from '../sync/archive-store.ts';
import { AlertDialog } from '../ui/alert-dialog.tsx';
import { Choice } from '../ui/choice.tsx';
import { removeConnection } from './change-connection.ts';

export interface RemoveConnectionDialogProps {
  readonly connection: Connection;
  readonly onClose: () => void;
}

/** How many calls of a connection are on the shelf. */
export const useCallsOf = (connectionId: string): number =>
  useArchiveStore(
    ({ overview }) => overview.find((one) => one.connectionId === connectionId)?.calls ?? 0,
  );

export const goneForGood = (calls: number): string =>
  `${countOf(calls, 'call')} will be deleted from this computer for good. This cannot be undone, and the provider may not have ${calls === 1 ? 'it' : 'them'} any more.`;

/** Asks what becomes of its calls; keeping them is the answer unless another is given. */
export const RemoveConnectionDialog = ({ connection, onClose }: RemoveConnectionDialogProps) => {
  const services = useServices();
  const calls = useCallsOf(connection.id);
  const [withCalls, setWithCalls] = useState(false);
  return (
    <AlertDialog
      title={`Remove “${connection.name}”?`}
      text="The connection and its key are forgotten on this computer. Nothing is deleted at the provider."
      confirm="Remove"
      onConfirm={() => void removeConnection(services, { id: connection.id, withCalls })}
      onClose={onClose}
    >
      {calls === 0 ? null : (
        <Choice
          legend={`What should become of its ${countOf(calls, 'call')}?`}
          value={withCalls ? 'remove' : 'keep'}
          options={[
            {
              value: 'keep',
              title: 'Keep its calls',
              hint: 'They stay on the shelf and can still be searched and exported.',
            },
            {
              value: 'remove',
              title: 'Remove its calls too',
              hint: goneForGood(calls),
              isDanger: true,
            },
          ]}
          onChange={(value) => setWithCalls(value === 'remove')}
        />
      )}
    </AlertDialog>
  );
};
