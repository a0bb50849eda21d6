import type { Session } from '../../../shared/session.ts';
import { rowCount, type CallColumns } from './call-columns.ts';
import { callTypes, directions, flags, outcomes } from './codes.ts';
import { contentHash } from './content-hash.ts';
import { push, type Growable } from './growable.ts';

export type PutOutcome = 'added' | 'changed' | 'unchanged';

export interface Put {
  readonly row: number;
  readonly outcome: PutOutcome;
}

/** Writes one number of a row: behind the end for a new row, in place for a superseded one. */
const write = (
  column: Growable<Float64Array | Uint32Array | Uint16Array | Uint8Array>,
  row: number,
  value: number,
): void => {
  if (row === column.length) push(column, value);
  else column.array[row] = value;
};

const orNaN = (value: number | null): number => value ?? Number.NaN;

const flagsOf = (session: Session): number =>
  (session.hasRecording ? flags.hasRecording : 0) | (session.isFinal ? flags.isFinal : 0);

/** People go behind the end; a superseded row's old codes stay unused until the next rebuild. */
const writePeople = (columns: CallColumns, row: number, session: Session): void => {
  write(columns.peopleStart, row, columns.peopleCodes.length);
  write(columns.peopleLength, row, session.participants.length);
  for (const { personId, name } of session.participants) {
    push(columns.peopleCodes, columns.people.codeOf({ personId, name }));
  }
};

const writeNumbers = (columns: CallColumns, row: number, session: Session): void => {
  write(columns.initiatedAt, row, orNaN(session.initiatedAt));
  write(columns.ringingSeconds, row, orNaN(session.ringingSeconds));
  write(columns.talkSeconds, row, orNaN(session.talkSeconds));
  write(columns.billedSeconds, row, orNaN(session.billedSeconds));
  write(columns.participantCount, row, session.participants.length);
  write(columns.joinedCount, row, session.participants.filter((one) => one.hasJoined).length);
};

const writeCodes = (columns: CallColumns, row: number, session: Session): void => {
  write(columns.outcome, row, outcomes.indexOf(session.outcome));
  write(columns.type, row, callTypes.indexOf(session.type));
  write(columns.direction, row, directions.indexOf(session.direction));
  write(columns.flags, row, flagsOf(session));
  write(columns.providerStatus, row, columns.statuses.codeOf(session.providerStatus));
  write(columns.providerType, row, columns.providerTypes.codeOf(session.providerType));
  write(columns.mode, row, columns.modes.codeOf(session.mode ?? ''));
  write(columns.from, row, columns.parties.codeOf(session.from));
  write(columns.to, row, columns.parties.codeOf(session.to));
};

/**
 * Puts a call's newest copy into the columns. A copy with the same content leaves the row and its
 * place in the blocks as they are.
 */
export const putCall = (
  columns: CallColumns,
  session: Session,
  place: { readonly block: number; readonly slot: number },
): Put => {
  const connection = columns.connections.codeOf(session.connectionId);
  const { low, high } = contentHash(JSON.stringify(session));
  const found = columns.ids.find(connection, session.id);
  const isSame =
    found >= 0 && columns.hashLow.array[found] === low && columns.hashHigh.array[found] === high;
  if (isSame) return { row: found, outcome: 'unchanged' };

  const row = found >= 0 ? found : rowCount(columns);
  // The connection first: the id's hash index reads it.
  write(columns.connection, row, connection);
  if (found < 0) columns.ids.add(session.id);
  write(columns.block, row, place.block);
  write(columns.slot, row, place.slot);
  write(columns.hashLow, row, low);
  write(columns.hashHigh, row, high);
  writeNumbers(columns, row, session);
  writeCodes(columns, row, session);
  writePeople(columns, row, session);
  return { row, outcome: found < 0 ? 'added' : 'changed' };
};
