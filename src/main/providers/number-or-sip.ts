import type { CallType, Party } from '../../shared/session.ts';

const sip = /^sips?:|@/i;
const telephone = /^\+?[0-9()[\] .-]*[0-9][0-9()[\] .-]*$/;

/** One end of a telephone call: a number in E.164, a SIP address, or a word such as `private`. */
export const numberOrSip = (address: string | null): Party => {
  const id = address ?? '';
  if (sip.test(id)) return { kind: 'sip', id, name: null };
  return { kind: telephone.test(id) ? 'number' : 'unknown', id, name: null };
};

/** Such a provider names no type; a call with a SIP address at either end is a SIP call. */
export const typeBetween = (from: Party, to: Party): CallType => {
  const kinds = [from.kind, to.kind];
  if (kinds.includes('sip')) return 'sip';
  return kinds.includes('number') ? 'phone' : 'other';
};
