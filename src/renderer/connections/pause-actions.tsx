import { Pause, Play } from 'lucide-react';

import type { Connection } from '../../shared/connection.ts';
import { useDialogsStore } from '../app/dialogs-store.ts';
import { useServices } from '../app/services.ts';
import { Button } from '../ui/button.tsx';
import { pauseConnection } from './change-connection.ts';

/** What can be done with a connection without its key: letting it rest, and how it looks. */
export const PauseActions = ({ connection }: { readonly connection: Connection }) => {
  const services = useServices();
  const open = useDialogsStore((state) => state.open);
  const { id, isPaused } = connection;
  return (
    <>
      <Button
        icon={isPaused ? Play : Pause}
        aria-describedby={`connection-${id}`}
        onClick={() => void pauseConnection(services, { id, isPaused: !isPaused })}
      >
        {isPaused ? 'Resume connection' : 'Pause connection'}
      </Button>
      <Button
        aria-describedby={`connection-${id}`}
        onClick={() => open({ kind: 'connection-looks', connection })}
      >
        Name and colour
      </Button>
    </>
  );
};
