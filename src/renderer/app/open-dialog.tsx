import { assertNever } from '../../shared/assert-never.ts';
import { CommandPalette } from '../actions/command-palette.tsx';
import { ShortcutsDialog } from '../actions/shortcuts-dialog.tsx';
import { ConnectionDialog } from '../connections/connection-dialog.tsx';
import { ConnectionLooksDialog } from '../connections/connection-looks-dialog.tsx';
import { RemoveCallsDialog } from '../connections/remove-calls-dialog.tsx';
import { RemoveConnectionDialog } from '../connections/remove-connection-dialog.tsx';
import { SyncLogDialog } from '../connections/sync-log/sync-log-dialog.tsx';
import { SyncSettingsDialog } from '../connections/sync-settings/sync-settings-dialog.tsx';
import { ExportDialog } from '../export/export-dialog.tsx';
import { useDialogsStore } from './dialogs-store.ts';
import { GoToDialog } from './go-to-dialog.tsx';
import { LookUpDialog } from './look-up-dialog.tsx';

/** The dialog that is open, if one is. */
export const OpenDialog = () => {
  const { dialog, close } = useDialogsStore();
  switch (dialog.kind) {
    case 'none':
      return null;
    case 'connection-form':
      return <ConnectionDialog connection={dialog.connection} onClose={close} />;
    case 'connection-looks':
      return <ConnectionLooksDialog connection={dialog.connection} onClose={close} />;
    case 'remove-calls':
      return <RemoveCallsDialog connection={dialog.connection} onClose={close} />;
    case 'remove-connection':
      return <RemoveConnectionDialog connection={dialog.connection} onClose={close} />;
    case 'sync-log':
      return <SyncLogDialog connection={dialog.connection} onClose={close} />;
    case 'sync-settings':
      return <SyncSettingsDialog connection={dialog.connection} onClose={close} />;
    case 'look-up-call':
      return <LookUpDialog onClose={close} />;
    case 'go-to':
      return <GoToDialog onClose={close} />;
    case 'export':
      return <ExportDialog onClose={close} />;
    case 'commands':
      return <CommandPalette onClose={close} />;
    case 'shortcuts':
      return <ShortcutsDialog onClose={close} />;
    default:
      return assertNever(dialog);
  }
};
