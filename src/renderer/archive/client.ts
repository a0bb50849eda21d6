import { proxy, wrap, type Endpoint } from 'comlink';

import { ArchiveError } from './archive-error.ts';
import type { Archive } from './contract.ts';

/** The page's side of the worker: what comlink speaks through, and what says that it is gone. */
export type ArchiveWorker = Endpoint & Pick<EventTarget, 'addEventListener'>;

const stoppedError = (event: Event): ArchiveError => {
  const said = 'message' in event ? event.message : null;
  const detail = typeof said === 'string' && said !== '' ? said : 'no reason given';
  return new ArchiveError('stopped', `The archive worker stopped: ${detail}`);
};

/**
 * Waits for the worker's answers, and refuses all that are open when it crashes: comlink alone
 * would wait for ever. A race against one long-lived promise would keep every answer in memory.
 */
const createWaiting = (worker: ArchiveWorker): (<T>(answer: () => Promise<T>) => Promise<T>) => {
  const refusals = new Set<(error: ArchiveError) => void>();
  let stopped: ArchiveError | null = null;
  const stop = (event: Event): void => {
    stopped = stoppedError(event);
    for (const refuse of refusals) refuse(stopped);
    refusals.clear();
  };
  worker.addEventListener('error', stop);
  worker.addEventListener('messageerror', stop);

  return (answer) =>
    new Promise((resolve, reject) => {
      if (stopped !== null) {
        reject(stopped);
        return;
      }
      refusals.add(reject);
      answer()
        .then(resolve, reject)
        .finally(() => refusals.delete(reject));
    });
};

/** The archive behind a worker, as if it were here. */
export const archiveClient = (worker: ArchiveWorker): Archive => {
  const remote = wrap<Archive>(worker);
  const ask = createWaiting(worker);
  return {
    open: (onProgress) => ask(() => remote.open(proxy(onProgress))),
    close: () => ask(() => remote.close()),
    positions: () => ask(() => remote.positions()),
    checkpoint: (connectionId) => ask(() => remote.checkpoint(connectionId)),
    commit: (page) => ask(() => remote.commit(page)),
    commitAll: (pages) => ask(() => remote.commitAll(pages)),
    skip: (connectionId, seq) => ask(() => remote.skip(connectionId, seq)),
    finishRun: (connectionId, checkpoint) => ask(() => remote.finishRun(connectionId, checkpoint)),
    rows: (request) => ask(() => remote.rows(request)),
    keys: (request) => ask(() => remote.keys(request)),
    position: (view, key) => ask(() => remote.position(view, key)),
    rowAtTime: (view, at) => ask(() => remote.rowAtTime(view, at)),
    call: (key) => ask(() => remote.call(key)),
    row: (key) => ask(() => remote.row(key)),
    rawJson: (key) => ask(() => remote.rawJson(key)),
    detail: (key, kind) => ask(() => remote.detail(key, kind)),
    totals: (view, selection) => ask(() => remote.totals(view, selection)),
    pick: (view, selection) => ask(() => remote.pick(view, selection)),
    picked: (pickId, from, to) => ask(() => remote.picked(pickId, from, to)),
    release: (pickId) => ask(() => remote.release(pickId)),
    facets: (view, column, wanted) => ask(() => remote.facets(view, column, wanted)),
    histogram: (view, zone) => ask(() => remote.histogram(view, zone)),
    nameConnections: (names) => ask(() => remote.nameConnections(names)),
    saveIndex: () => ask(() => remote.saveIndex()),
    tidy: () => ask(() => remote.tidy()),
    overview: () => ask(() => remote.overview()),
    conversation: (key) => ask(() => remote.conversation(key)),
    conversationTotals: (view, selection) => ask(() => remote.conversationTotals(view, selection)),
    removeCalls: (connectionId) => ask(() => remote.removeCalls(connectionId)),
    holdings: (connectionId, wish) => ask(() => remote.holdings(connectionId, wish)),
    ledger: (connectionId) => ask(() => remote.ledger(connectionId)),
    coverage: (request) => ask(() => remote.coverage(request)),
    runLog: (connectionId) => ask(() => remote.runLog(connectionId)),
    closeRun: (end) => ask(() => remote.closeRun(end)),
    changes: () => ask(() => remote.changes()),
    versions: (key) => ask(() => remote.versions(key)),
    savedViews: () => ask(() => remote.savedViews()),
    saveView: (view) => ask(() => remote.saveView(view)),
    removeView: (id) => ask(() => remote.removeView(id)),
  };
};

export const startArchive = (): Archive =>
  archiveClient(new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }));
