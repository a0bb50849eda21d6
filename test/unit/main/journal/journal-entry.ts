import type { JournalEntry } from '../../../../src/main/journal/journal.ts';

/** A page of a listing as a run would journal it. */
export const journalEntry = (changes: Partial<JournalEntry> = {}): JournalEntry => ({
  connectionId: 'acme',
  provider: 'cometchat',
  shape: 'list',
  viewerId: null,
  runId: 'run-1',
  fetchedAt: 1_760_000_000_000,
  checkpoint: {
    runId: 'run-1',
    startedAt: 1_759_999_999_000,
    upperBound: 1_759_999_999_000,
    nextCursor: '2',
    pagesDone: 1,
    callsSeen: 100,
    providerTotal: 1_204,
    windowsDone: 0,
    windowsLeft: 1,
    retries: 0,
  },
  window: null,
  goneIds: [],
  body: '{"data":[],"meta":{}}',
  ...changes,
});
