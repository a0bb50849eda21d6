import { numberKey } from './phone-number.ts';
import type { EpochMs, Party } from './session.ts';

/** A call that begins so soon after another one of the same two parties belongs to it. */
export const redialWithinMs = 10 * 60_000;

/**
 * Who a party is, however it is written: a number with or without `+`, an id in either case. `null`
 * for a group, where nobody knows who called whom, and for a hidden caller.
 */
export const partyIdentity = ({ kind, id }: Pick<Party, 'kind' | 'id'>): string | null => {
  const written = id.trim().toLowerCase();
  if (written === '') return null;
  switch (kind) {
    case 'number':
      return `number:${numberKey(written) ?? written}`;
    case 'user':
    case 'sip':
    case 'client':
      return `${kind}:${written}`;
    case 'group':
    case 'unknown':
      return null;
  }
};

/**
 * The last moment at which a further call of the same parties still belongs to this one. A call
 * that never ended, or before it began, counts from its beginning.
 */
export const reachOf = (initiatedAt: EpochMs, endedAt: EpochMs): EpochMs =>
  (endedAt > initiatedAt ? endedAt : initiatedAt) + redialWithinMs;
