import type { Learnt } from '../learnt.ts';
import type { CallPlace, CopyPrints } from '../call-index.ts';
import type { CopyAge } from '../newer-copy.ts';
import type { Session } from '../../../shared/session.ts';
import { blankSession, isHollow, type StoredCall } from '../stored-call.ts';
import { rowCount, type CallColumns } from './call-columns.ts';
import { callTypes, directions, flags, outcomes } from './codes.ts';
import { push, type Growable } from './growable.ts';
import { linkPrints } from '../conversations/links.ts';

/** Where a copy of a call stands, and the hashes of its content. */
export interface Copy extends CallPlace, CopyPrints {
  readonly seq: number;
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

/** Adding 0 turns −0, which JSON can say, into 0: two ways to write nothing must sort as one. */
const orNaN = (value: number | null): number => (value ?? Number.NaN) + 0;

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

/** As with people: behind the end. */
const writeLinks = (columns: CallColumns, row: number, session: Session): void => {
  const prints = linkPrints(session);
  write(columns.linkStart, row, columns.linkWords.length);
  write(columns.linkLength, row, prints.length);
  for (const { low, high } of prints) {
    push(columns.linkWords, low);
    push(columns.linkWords, high);
  }
};

const writeNumbers = (columns: CallColumns, row: number, session: Session): void => {
  write(columns.initiatedAt, row, orNaN(session.initiatedAt));
  write(columns.answeredAt, row, orNaN(session.answeredAt));
  write(columns.endedAt, row, orNaN(session.endedAt));
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

const writeCopy = (columns: CallColumns, row: number, copy: Copy): void => {
  write(columns.block, row, copy.block);
  write(columns.slot, row, copy.slot);
  write(columns.seq, row, copy.seq);
  write(columns.hashLow, row, copy.hashLow);
  write(columns.hashHigh, row, copy.hashHigh);
  write(columns.rawHash, row, copy.rawHash);
};

const isSameContent = (columns: CallColumns, row: number, copy: CopyPrints): boolean =>
  columns.hashLow.array[row] === copy.hashLow && columns.hashHigh.array[row] === copy.hashHigh;

/** To the letter: a block that does not say its raw hashes has no such copies. */
export const isSameCopy = (columns: CallColumns, row: number, copy: CopyPrints): boolean =>
  isSameContent(columns, row, copy) &&
  copy.rawHash !== 0 &&
  columns.rawHash.array[row] === copy.rawHash;

/** `filled`: nothing new of the call itself, but the row was hollow. */
export type PutKind = 'added' | 'changed' | 'unchanged' | 'filled';

/** A superseded copy with another content is a version; where it stands is remembered. */
const rememberOlder = (columns: CallColumns, row: number): void => {
  push(columns.olderRow, row);
  push(columns.olderBlock, columns.block.array[row] ?? 0);
  push(columns.olderSlot, columns.slot.array[row] ?? 0);
};

/** A superseded copy with the same content is of no more use. */
const rememberDead = (columns: CallColumns, row: number): void => {
  push(columns.deadBlock, columns.block.array[row] ?? 0);
  push(columns.deadSlot, columns.slot.array[row] ?? 0);
};

/** Whoever is listed again is not gone; that it was is a change. */
const comeBack = (columns: CallColumns, row: number, seq: number): boolean => {
  if ((columns.goneSeq.array[row] ?? 0) === 0) return false;
  columns.goneSeq.array[row] = 0;
  columns.changedSeq.array[row] = seq;
  return true;
};

const writeHistory = (columns: CallColumns, row: number, seq: number, isNew: boolean): void => {
  if (isNew) write(columns.addedSeq, row, seq);
  write(columns.changedSeq, row, isNew ? 0 : seq);
  write(columns.goneSeq, row, 0);
};

const writeFacts = (columns: CallColumns, row: number, session: Session): void => {
  writeNumbers(columns, row, session);
  writeCodes(columns, row, session);
  writePeople(columns, row, session);
  writeLinks(columns, row, session);
};

const isHollowRow = (columns: CallColumns, row: number): boolean =>
  ((columns.flags.array[row] ?? 0) & flags.isHollow) !== 0;

/** The same content once more. Its raw JSON may say more than what we read, so the place moves. */
const putSame = (columns: CallColumns, row: number, call: StoredCall, copy: Copy): PutKind => {
  const isFilling = isHollowRow(columns, row) && !isHollow(call);
  if (!isHollowRow(columns, row)) rememberDead(columns, row);
  writeCopy(columns, row, copy);
  if (isFilling) writeFacts(columns, row, call);
  if (comeBack(columns, row, copy.seq)) return 'changed';
  return isFilling ? 'filled' : 'unchanged';
};

/** Puts a call's newest copy into the columns. */
export const putCall = (columns: CallColumns, call: StoredCall, copy: Copy): PutKind => {
  const connection = columns.connections.codeOf(call.connectionId);
  const found = columns.ids.find(connection, call.id);
  if (found >= 0 && isSameContent(columns, found, copy)) {
    return putSame(columns, found, call, copy);
  }
  if (found >= 0) rememberOlder(columns, found);
  const row = found >= 0 ? found : rowCount(columns);
  // The connection first: the id's hash index reads it.
  write(columns.connection, row, connection);
  if (found < 0) columns.ids.add(call.id);
  writeCopy(columns, row, copy);
  writeHistory(columns, row, copy.seq, found < 0);
  writeFacts(columns, row, isHollow(call) ? blankSession(call) : call);
  if (isHollow(call)) columns.flags.array[row] = (columns.flags.array[row] ?? 0) | flags.isHollow;
  return found < 0 ? 'added' : 'changed';
};

/** The provider listed the call again and said the same, to the letter. */
export const repeatCall = (columns: CallColumns, row: number, seq: number): PutKind => {
  columns.seq.array[row] = seq;
  return comeBack(columns, row, seq) ? 'changed' : 'unchanged';
};

/** What a detail told goes over what the call said; whether the row is another for it. */
export const writeLearnt = (columns: CallColumns, row: number, learnt: Learnt): boolean => {
  const [outcomeBefore, flagsBefore] = [columns.outcome.array[row], columns.flags.array[row] ?? 0];
  const outcome = learnt.outcome === undefined ? outcomeBefore : outcomes.indexOf(learnt.outcome);
  const known = flagsBefore | (learnt.hasRecording === true ? flags.hasRecording : 0);
  if (outcome === outcomeBefore && known === flagsBefore) return false;
  columns.outcome.array[row] = outcome ?? 0;
  columns.flags.array[row] = known;
  return true;
};

export const placeOf = (columns: CallColumns, row: number): CallPlace => ({
  block: columns.block.array[row] ?? 0,
  slot: columns.slot.array[row] ?? 0,
});

export const ageOf = (columns: CallColumns, row: number): CopyAge => ({
  seq: columns.seq.array[row] ?? 0,
  isFinal: ((columns.flags.array[row] ?? 0) & flags.isFinal) !== 0,
});
