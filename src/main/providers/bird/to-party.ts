import type { Party } from '../../../shared/session.ts';
import type { WireSide } from './wire.ts';

/** One end of a leg: `written` is `from` or `to`, `side` what Bird knows about who that is. */
export const toParty = (written: string | null, side: WireSide): Party => {
  const number = side?.number ?? null;
  const id = written ?? number?.number ?? side?.contact?.identifierValue ?? '';
  const kind = kindOf(id);
  const isHidden = kind === 'unknown' && (number?.anonymous === true || /^anonymous$/i.test(id));
  // All hidden callers would otherwise be taken for one caller called "anonymous".
  return { kind, id: isHidden ? '' : id, name: nonEmpty(number?.callerIdName) };
};

const kindOf = (id: string): Party['kind'] => {
  if (/^\+?\d+$/.test(id)) return 'number';
  if (/^client:/i.test(id)) return 'client';
  return /^sips?:/i.test(id) ? 'sip' : 'unknown';
};

const nonEmpty = (value: string | null | undefined): string | null =>
  value === undefined || value === null || value.trim() === '' ? null : value;
