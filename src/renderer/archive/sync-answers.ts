import { mostPending } from '../../shared/sync-limits.ts';
import type { Archive } from './contract.ts';
import { coverageOf } from './coverage.ts';
import { settledRanges } from './settled.ts';
import { readVersions } from './versions.ts';
import type { WriteParts } from './write-pages.ts';

type SyncAnswers = Pick<
  Archive,
  'holdings' | 'ledger' | 'coverage' | 'runLog' | 'changes' | 'versions'
>;

/** What is asked of the archive about syncing. */
export const answerAboutSync = ({ db, held, ledgers, log }: WriteParts): SyncAnswers => ({
  holdings: async (connectionId, wish) => ({
    heldSeq: (await db.journal.get(connectionId))?.seq ?? 0,
    settled: settledRanges(ledgers.of(connectionId), wish),
    pending: held.index().pending(connectionId, mostPending),
  }),
  ledger: (connectionId) => Promise.resolve(ledgers.of(connectionId).toReversed()),
  coverage: (request) => {
    const { connectionId, borders } = request;
    const counts = held.index().countSpans(connectionId, borders);
    return Promise.resolve(coverageOf(request, counts, ledgers.of(connectionId), Date.now()));
  },
  runLog: (connectionId) => log.list(connectionId),
  changes: async () =>
    (await db.runs.toArray()).map(({ connectionId, checkpoint: { runId } }) => ({
      connectionId,
      runId,
      ...held.index().changes(connectionId),
    })),
  versions: (key) => readVersions(db, held.index().placesOf(key)),
});
