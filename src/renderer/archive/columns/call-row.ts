import { sessionKey, type SessionKey } from '../../../shared/session.ts';
import type { CallRow } from '../answers.ts';
import type { CallColumns } from './call-columns.ts';
import { callTypes, directions, flags, outcomes } from './codes.ts';
import type { Dictionary } from './dictionary.ts';
import type { Growable } from './growable.ts';

const orNull = (value: number | undefined): number | null =>
  value === undefined || Number.isNaN(value) ? null : value;

/** The entry a row's code stands for. A row outside the columns is a defect, not a state. */
const entryAt = <T>(
  dictionary: Dictionary<T>,
  codes: Growable<Uint32Array | Uint16Array>,
  row: number,
): T => {
  const entry = dictionary.entries[codes.array[row] ?? -1];
  if (entry === undefined) throw new RangeError(`No call in row ${row}`);
  return entry;
};

export const keyAt = (columns: CallColumns, row: number): SessionKey =>
  sessionKey(entryAt(columns.connections, columns.connection, row), columns.ids.idAt(row));

/** Row of a key, or −1. A connection id never holds a slash; a call id may. */
export const rowOfKey = (columns: CallColumns, key: SessionKey): number => {
  const slash = key.indexOf('/');
  const connection = columns.connections.entries.indexOf(key.slice(0, slash));
  return connection < 0 ? -1 : columns.ids.find(connection, key.slice(slash + 1));
};

/** One row put together again for the list. */
export const callRowAt = (columns: CallColumns, row: number): CallRow => {
  const mode = entryAt(columns.modes, columns.mode, row);
  return {
    key: keyAt(columns, row),
    id: columns.ids.idAt(row),
    connectionId: entryAt(columns.connections, columns.connection, row),
    initiatedAt: orNull(columns.initiatedAt.array[row]),
    outcome: outcomes[columns.outcome.array[row] ?? 0] ?? 'unknown',
    providerStatus: entryAt(columns.statuses, columns.providerStatus, row),
    type: callTypes[columns.type.array[row] ?? 0] ?? 'other',
    providerType: entryAt(columns.providerTypes, columns.providerType, row),
    direction: directions[columns.direction.array[row] ?? 0] ?? null,
    from: entryAt(columns.parties, columns.from, row),
    to: entryAt(columns.parties, columns.to, row),
    ringingSeconds: orNull(columns.ringingSeconds.array[row]),
    talkSeconds: orNull(columns.talkSeconds.array[row]),
    hasRecording: ((columns.flags.array[row] ?? 0) & flags.hasRecording) !== 0,
    mode: mode === '' ? null : mode,
    billedSeconds: orNull(columns.billedSeconds.array[row]),
    participantCount: columns.participantCount.array[row] ?? 0,
    joinedCount: columns.joinedCount.array[row] ?? 0,
    isGone: (columns.goneSeq.array[row] ?? 0) !== 0,
  };
};
