import { Temporal } from 'temporal-polyfill';

import type { EpochMs, Party, Session } from '../../../shared/session.ts';
import type { Condition } from '../../archive/condition.ts';
import type { Zone } from '../../format/date-time.ts';
import { partyId } from '../../format/party.ts';

const withParty = (party: Party): Condition => ({
  kind: 'person',
  role: 'any',
  match: 'is',
  text: partyId(party),
  isNot: false,
});

/** Whoever has no id, a hidden caller, cannot be looked for. */
export const isKnown = ({ id }: Party): boolean => id.trim() !== '';

/** All calls that somebody had a part in, at either end or as a participant. */
export const callsOf = (party: Party): readonly Condition[] | null =>
  isKnown(party) ? [withParty(party)] : null;

/** All calls that both had a part in, whoever called whom. */
export const callsBetween = ({ from, to }: Session): readonly Condition[] | null =>
  isKnown(from) && isKnown(to) && partyId(from) !== partyId(to)
    ? [withParty(from), withParty(to)]
    : null;

/** From the full hour before to the next, on the clock of the zone. */
export const hourOf = (
  at: EpochMs,
  zone: Zone,
): { readonly min: EpochMs; readonly max: EpochMs } => {
  const start = Temporal.Instant.fromEpochMilliseconds(at)
    .toZonedDateTimeISO(zone)
    .round({ smallestUnit: 'hour', roundingMode: 'floor' });
  return { min: start.epochMilliseconds, max: start.add({ hours: 1 }).epochMilliseconds - 1 };
};

export const callsInSameHour = (
  { initiatedAt }: Session,
  zone: Zone,
): readonly Condition[] | null =>
  initiatedAt === null
    ? null
    : [{ kind: 'range', column: 'initiated', ...hourOf(initiatedAt, zone), isNot: false }];
