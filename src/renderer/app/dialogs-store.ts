import { create } from 'zustand';

import type { Connection, RemovedConnection } from '../../shared/connection.ts';

/** The one dialog that is open. Buttons, banners and the application menu all open them here. */
export type OpenDialog =
  | { readonly kind: 'none' }
  /** `connection` is `null` to add one. */
  | { readonly kind: 'connection-form'; readonly connection: Connection | null }
  | { readonly kind: 'connection-looks'; readonly connection: Connection }
  | { readonly kind: 'remove-connection'; readonly connection: Connection }
  | { readonly kind: 'remove-calls'; readonly connection: RemovedConnection }
  | { readonly kind: 'sync-log'; readonly connection: Connection }
  | { readonly kind: 'sync-settings'; readonly connection: Connection }
  | { readonly kind: 'look-up-call' }
  | { readonly kind: 'go-to' }
  | { readonly kind: 'export' }
  | { readonly kind: 'commands' }
  | { readonly kind: 'shortcuts' };

export interface DialogsState {
  readonly dialog: OpenDialog;
  readonly open: (dialog: OpenDialog) => void;
  readonly close: () => void;
}

export const useDialogsStore = create<DialogsState>()((set) => ({
  dialog: { kind: 'none' },
  open: (dialog) => set({ dialog }),
  close: () => set({ dialog: { kind: 'none' } }),
}));
