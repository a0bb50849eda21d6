import type { GridApi, IRowNode } from 'ag-grid-community';

import type { CallRow } from '../archive/answers.ts';
import { useCallsStore } from './calls-store.ts';
import { isSelected } from './selection.ts';

/** Shows the store's selection on the rows that are loaded: their colour and `aria-selected`. */
export const syncSelection = (api: GridApi<CallRow>): void => {
  const { selection } = useCallsStore.getState();
  const on: IRowNode<CallRow>[] = [];
  const off: IRowNode<CallRow>[] = [];
  api.forEachNode((node) => {
    if (node.data === undefined) return;
    const shouldBe = isSelected(selection, node.data.key);
    if (shouldBe !== (node.isSelected() ?? false)) (shouldBe ? on : off).push(node);
  });
  if (on.length > 0) api.setNodesSelected({ nodes: on, newValue: true, source: 'api' });
  if (off.length > 0) api.setNodesSelected({ nodes: off, newValue: false, source: 'api' });
};
