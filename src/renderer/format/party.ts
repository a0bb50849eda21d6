import type { Party } from '../../shared/session.ts';
import { unknown } from './duration.ts';
import { phoneOf } from './phone.ts';

/** The id as it is copied and exported: a number with its `+`, anything else as it came. */
export const partyId = (party: Party): string => phoneOf(party)?.e164 ?? party.id;

/** The same for reading: `+351 910 000 777`. */
export const readableId = (party: Party): string => phoneOf(party)?.readable ?? party.id;

const nameOf = ({ name }: Party): string => name ?? '';

/** The name where there is one, else the uid, number or address; for exports. */
export const partyText = (party: Party): string => nameOf(party) || partyId(party);

/** The same for the screen, where numbers are readable and an empty place needs a sign. */
export const partyTitle = (party: Party): string => nameOf(party) || readableId(party) || unknown;

/** Name and id together, for a tooltip or a detail line: `Anna Weiss (anna-7)`. */
export const partyDetail = (party: Party): string => {
  const title = partyTitle(party);
  const id = readableId(party);
  return title === id || id === '' ? title : `${title} (${id})`;
};
