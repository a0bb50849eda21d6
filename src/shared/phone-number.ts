import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

import type { Party } from './session.ts';

/** A telephone number, understood. */
export interface PhoneNumber {
  /** `+351910000777` */
  readonly e164: string;
  /** ISO 3166-1, `PT`; `null` where a number belongs to no one country. */
  readonly country: string | null;
  /** `+351 910 000 777` */
  readonly readable: string;
}

/** Digits as providers write them, with the separators people put between them. */
const written = /^(?:\+|00)?[\d\s().\-/]{3,30}$/;

/**
 * The number in a provider's text, with or without `+`; `null` for anything else, SIP addresses
 * and `client:` ids with digits in them included. Providers write numbers in full, so digits
 * without a `+` are taken for country code and all; what is no possible number then (an extension,
 * a short code, a national number) is none here. Only its length is checked, since new ranges of
 * numbers are given out faster than an app is renewed.
 */
export const readPhoneNumber = (text: string): PhoneNumber | null => {
  const key = numberKey(text);
  if (key === null) return null;
  const number = parsePhoneNumberFromString(`+${key}`);
  if (number?.isPossible() !== true) return null;
  return {
    e164: number.number,
    country: number.country ?? null,
    readable: number.formatInternational(),
  };
};

/** Only what a provider calls a number is one: a user's id may be digits, too. */
export const numberOf = (party: Party): PhoneNumber | null =>
  party.kind === 'number' ? readPhoneNumber(party.id) : null;

/**
 * What two spellings of one number have in common: its digits, without `+`, `00` and separators.
 * No look-up, so that a million calls can be compared. `null` for what is no number at all.
 */
export const numberKey = (text: string): string | null => {
  const trimmed = text.trim();
  if (!written.test(trimmed)) return null;
  const digits = trimmed.replace(/\D/g, '');
  // `00` is how one dials a `+`; a number of fewer digits may begin with it in its own right.
  const key = digits.startsWith('00') && digits.length > 9 ? digits.slice(2) : digits;
  return key === '' ? null : key;
};
