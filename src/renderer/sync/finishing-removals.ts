import type { Bridge } from '../../shared/ipc.ts';
import type { Archive } from '../archive/contract.ts';

const removeLeftovers = async (
  bridge: Pick<Bridge, 'listRemovedConnections'>,
  archive: Pick<Archive, 'positions' | 'removeCalls'>,
): Promise<number> => {
  const held = await archive.positions();
  const removed = await bridge.listRemovedConnections().catch(() => []);
  let calls = 0;
  for (const { id, withCalls } of removed) {
    if (withCalls && held[id] !== undefined) calls += (await archive.removeCalls(id)).removed;
  }
  return calls;
};

/**
 * The archive, finishing as it opens what a removal that was cut off has left: calls of connections
 * that were to be removed with them. Before it is compared with the journal, which has forgotten
 * them already.
 */
export const finishingRemovals = (
  bridge: Pick<Bridge, 'listRemovedConnections'>,
  archive: Archive,
): Archive => ({
  ...archive,
  open: async (onProgress) => {
    const report = await archive.open(onProgress);
    return { ...report, calls: report.calls - (await removeLeftovers(bridge, archive)) };
  },
});
