import type { Selection, View } from '../archive/view.ts';
import { unsearched } from '../calls/calls-store.ts';

/** Which calls an export writes. */
export type ExportScope = 'selected' | 'view';

/** What the list shows and what is selected in it. */
export interface ListState {
  readonly view: View;
  readonly selection: Selection;
}

const everything: Selection = { kind: 'all-but', except: new Set() };

/** The selection is exported whole, calls that a search has since hidden included. */
export const scopeRows = ({ view, selection }: ListState, scope: ExportScope): ListState =>
  scope === 'selected' ? { view: unsearched(view), selection } : { view, selection: everything };
