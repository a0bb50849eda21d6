import type { Party, Participant } from '../../../shared/session.ts';
import {
  createDictionary,
  createNamedDictionary,
  createStringDictionary,
  type Dictionary,
  type NamedDictionary,
} from './dictionary.ts';
import { growable, type Growable } from './growable.ts';
import { createPackedIds, type PackedIds } from './packed-ids.ts';

/** A person as a participant: the id, and the name if the provider gave one. */
export type Person = Pick<Participant, 'personId' | 'name'>;

/**
 * All calls as columns: position `row` of each belongs to the same call. Numbers that the provider
 * did not give are NaN. A superseded call is written over in place, so a row keeps its number for
 * as long as the columns live.
 */
export interface CallColumns {
  readonly ids: PackedIds;
  /** Where the newest copy of the call stands: block number and slot in the block. */
  readonly block: Growable<Uint32Array>;
  readonly slot: Growable<Uint16Array>;
  /** Journal place of the page that copy came with; decides which of two copies is the newer. */
  readonly seq: Growable<Uint32Array>;
  /** 64 bits of the content's hash in two words: tells a changed copy from a repeated one. */
  readonly hashLow: Growable<Uint32Array>;
  readonly hashHigh: Growable<Uint32Array>;
  /** 32 bits of the hash of the copy's raw JSON; 0 where the block does not say. */
  readonly rawHash: Growable<Uint32Array>;

  /** Journal places: first seen, last changed, found gone; 0 for never. */
  readonly addedSeq: Growable<Uint32Array>;
  readonly changedSeq: Growable<Uint32Array>;
  readonly goneSeq: Growable<Uint32Array>;
  /** Superseded copies whose content differed, in order: row, block and slot at one index. */
  readonly olderRow: Growable<Uint32Array>;
  readonly olderBlock: Growable<Uint32Array>;
  readonly olderSlot: Growable<Uint16Array>;
  /** Superseded copies whose content did not differ: block and slot at one index. */
  readonly deadBlock: Growable<Uint32Array>;
  readonly deadSlot: Growable<Uint16Array>;

  readonly initiatedAt: Growable<Float64Array>;
  readonly answeredAt: Growable<Float64Array>;
  readonly endedAt: Growable<Float64Array>;
  readonly ringingSeconds: Growable<Float64Array>;
  readonly talkSeconds: Growable<Float64Array>;
  readonly billedSeconds: Growable<Float64Array>;
  readonly participantCount: Growable<Uint16Array>;
  readonly joinedCount: Growable<Uint16Array>;

  /** Codes into `outcomes`, `callTypes`, `directions` (0 is none) of `codes.ts`. */
  readonly outcome: Growable<Uint8Array>;
  readonly type: Growable<Uint8Array>;
  readonly direction: Growable<Uint8Array>;
  /** Bits of `flags` in `codes.ts`. */
  readonly flags: Growable<Uint8Array>;

  readonly connection: Growable<Uint16Array>;
  readonly providerStatus: Growable<Uint32Array>;
  readonly providerType: Growable<Uint32Array>;
  readonly mode: Growable<Uint32Array>;
  readonly from: Growable<Uint32Array>;
  readonly to: Growable<Uint32Array>;

  /** A row's people: `peopleLength[row]` codes in `peopleCodes` from `peopleStart[row]` on. */
  readonly peopleStart: Growable<Uint32Array>;
  readonly peopleLength: Growable<Uint16Array>;
  readonly peopleCodes: Growable<Uint32Array>;

  /**
   * What a row has in common with others of its conversation, two words each (`links.ts`):
   * `linkLength[row]` of them in `linkWords` from `linkStart[row]` on.
   */
  readonly linkStart: Growable<Uint32Array>;
  readonly linkLength: Growable<Uint8Array>;
  readonly linkWords: Growable<Uint32Array>;

  readonly connections: NamedDictionary;
  readonly statuses: Dictionary<string>;
  readonly providerTypes: Dictionary<string>;
  /** The empty string stands for *none*. */
  readonly modes: Dictionary<string>;
  readonly parties: Dictionary<Party>;
  readonly people: Dictionary<Person>;
}

/** Separates the parts of an identity; no provider sends U+0000 in a name and keeps it. */
const gap = '\u0000';

export const partyDictionary = (initial: readonly Party[] = []): Dictionary<Party> =>
  createDictionary<Party>(
    {
      identity: (party) => [party.kind, party.id, party.name ?? gap].join(gap),
      id: (party) => party.id,
      shown: (party) => party.name ?? party.id,
      searched: (party) => `${party.id}\n${party.name ?? ''}`,
    },
    initial,
  );

export const peopleDictionary = (initial: readonly Person[] = []): Dictionary<Person> =>
  createDictionary<Person>(
    {
      identity: (person) => [person.personId, person.name ?? gap].join(gap),
      id: (person) => person.personId,
      shown: (person) => person.name ?? person.personId,
      searched: (person) => `${person.personId}\n${person.name ?? ''}`,
    },
    initial,
  );

const floats = (): Growable<Float64Array> => growable(new Float64Array(64));
const words = (): Growable<Uint32Array> => growable(new Uint32Array(64));
const shorts = (): Growable<Uint16Array> => growable(new Uint16Array(64));
const octets = (): Growable<Uint8Array> => growable(new Uint8Array(64));

export const createCallColumns = (): CallColumns => {
  const connection = shorts();
  return {
    ids: createPackedIds((row) => connection.array[row] ?? 0),
    block: words(),
    slot: shorts(),
    seq: words(),
    hashLow: words(),
    hashHigh: words(),
    rawHash: words(),
    addedSeq: words(),
    changedSeq: words(),
    goneSeq: words(),
    olderRow: words(),
    olderBlock: words(),
    olderSlot: shorts(),
    deadBlock: words(),
    deadSlot: shorts(),
    initiatedAt: floats(),
    answeredAt: floats(),
    endedAt: floats(),
    ringingSeconds: floats(),
    talkSeconds: floats(),
    billedSeconds: floats(),
    participantCount: shorts(),
    joinedCount: shorts(),
    outcome: octets(),
    type: octets(),
    direction: octets(),
    flags: octets(),
    connection,
    providerStatus: words(),
    providerType: words(),
    mode: words(),
    from: words(),
    to: words(),
    peopleStart: words(),
    peopleLength: shorts(),
    peopleCodes: words(),
    linkStart: words(),
    linkLength: octets(),
    linkWords: words(),
    connections: createNamedDictionary(),
    statuses: createStringDictionary(),
    providerTypes: createStringDictionary(),
    modes: createStringDictionary(),
    parties: partyDictionary(),
    people: peopleDictionary(),
  };
};

/** How many calls there are. */
export const rowCount = (columns: CallColumns): number => columns.ids.ends.length;
