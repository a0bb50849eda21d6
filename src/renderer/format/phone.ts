import { readPhoneNumber, type PhoneNumber } from '../../shared/phone-number.ts';
import type { Party } from '../../shared/session.ts';

/**
 * Reading a number takes some 25 µs, and the list asks for the same few again with every row that
 * scrolls past. Emptied when full rather than kept in order: an export of all calls would only
 * push everything through it.
 */
const known = new Map<string, PhoneNumber | null>();
const mostKnown = 50_000;

const readOnce = (text: string): PhoneNumber | null => {
  const held = known.get(text);
  if (held !== undefined) return held;
  if (known.size >= mostKnown) known.clear();
  const number = readPhoneNumber(text);
  known.set(text, number);
  return number;
};

/** Only what a provider calls a number is one: a user's id may be digits, too. */
export const phoneOf = ({ kind, id }: Party): PhoneNumber | null =>
  kind === 'number' ? readOnce(id) : null;

const countries = new Intl.DisplayNames(['en'], { type: 'region' });

/** `PT` is Portugal. */
export const countryName = (code: string): string => countries.of(code) ?? code;
