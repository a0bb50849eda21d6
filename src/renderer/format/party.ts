import type { Party } from '../../shared/session.ts';
import { unknown } from './duration.ts';

/** The name where there is one, else the uid, number or address as the provider wrote it. */
export const partyText = (party: Party): string => {
  if (party.name !== null && party.name !== '') return party.name;
  return party.id;
};

/** The same for the screen, where an empty place needs a sign. */
export const partyTitle = (party: Party): string => partyText(party) || unknown;

/** Name and id together, for a tooltip or a detail line: `Anna Weiss (anna-7)`. */
export const partyDetail = (party: Party): string => {
  const text = partyTitle(party);
  return text === party.id || party.id === '' ? text : `${text} (${party.id})`;
};
