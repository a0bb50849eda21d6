import type { LedgerWindow } from '../../shared/coverage.ts';
import type { ArchiveDb } from './db.ts';
import { ledgerAfter, type CountHeld, type LedgerEntry } from './ledger.ts';

/**
 * The ledgers of all connections in memory, as the table has them: a page is committed without
 * reading the table. Changes in place, and only after the table has.
 */
export interface Ledgers {
  readonly load: () => Promise<void>;
  readonly of: (connectionId: string) => readonly LedgerWindow[];
  /** Writes what the entries change; call within the pages' transaction. */
  readonly write: (entries: readonly LedgerEntry[], countHeld: CountHeld) => Promise<LedgerChange>;
  /** The transaction is through. */
  readonly accept: (change: LedgerChange) => void;
}

export type LedgerChange = ReadonlyMap<string, readonly LedgerWindow[]>;

export const createLedgers = (db: ArchiveDb): Ledgers => {
  let ledgers = new Map<string, readonly LedgerWindow[]>();
  const of = (connectionId: string) => ledgers.get(connectionId) ?? [];

  const write = async (
    before: readonly LedgerWindow[],
    after: readonly LedgerWindow[],
  ): Promise<void> => {
    const [known, kept] = [new Set(before), new Set(after.map(({ from }) => from))];
    const gone = before.filter(({ from }) => !kept.has(from));
    const written = after.filter((one) => !known.has(one));
    await db.windows.bulkDelete(gone.map(({ connectionId, from }) => [connectionId, from]));
    await db.windows.bulkPut(written);
  };

  return {
    load: async () => {
      const loaded = new Map<string, LedgerWindow[]>();
      for (const window of await db.windows.toArray()) {
        const known = loaded.get(window.connectionId);
        if (known === undefined) loaded.set(window.connectionId, [window]);
        else known.push(window);
      }
      ledgers = loaded;
    },
    of,
    write: async (entries, countHeld) => {
      const change = new Map<string, readonly LedgerWindow[]>();
      for (const entry of entries) {
        const { connectionId } = entry;
        change.set(
          connectionId,
          ledgerAfter(change.get(connectionId) ?? of(connectionId), entry, countHeld),
        );
      }
      for (const [connectionId, after] of change) await write(of(connectionId), after);
      return change;
    },
    accept: (change) => {
      for (const [connectionId, windows] of change) ledgers.set(connectionId, windows);
    },
  };
};
