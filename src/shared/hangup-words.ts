import { causeNumbers, causeSentences } from './hangup-codes/cause-names.ts';
import { q850Class, q850Sentences } from './hangup-codes/q850.ts';
import { sipClass, sipSentences } from './hangup-codes/sip.ts';
import type { Hangup } from './session.ts';

/** A hang-up in words, each `null` where there is nothing to say beyond what the provider wrote. */
export interface HangupWords {
  readonly cause: string | null;
  readonly sip: string | null;
  /** Who ended the call. */
  readonly source: string | null;
}

export const hangupWords = ({ cause, sipCode, source }: Hangup): HangupWords => ({
  cause: causeInWords(cause),
  sip: sipCodeInWords(sipCode),
  source: sourceInWords(source),
});

/** `17`, `USER_BUSY` and `busy` alike: *The line called was in use.* */
export const causeInWords = (cause: string | null): string | null => {
  const word = (cause ?? '').trim();
  const code = numberIn(word) ?? causeNumbers.get(word.toUpperCase()) ?? null;
  if (code === null) return causeSentences.get(word.toLowerCase()) ?? null;
  return q850Sentences.get(code) ?? q850Class(code);
};

/** `486`, also as `486 Busy Here` or `sip:486`. */
export const sipCodeInWords = (sipCode: string | null): string | null => {
  const code = numberIn(/^(?:sip:)?\s*([1-6]\d\d)\b/i.exec((sipCode ?? '').trim())?.[1] ?? '');
  return code === null ? null : (sipSentences.get(code) ?? sipClass(code));
};

const numberIn = (word: string): number | null => (/^\d{1,3}$/.test(word) ? Number(word) : null);

const sources: ReadonlyMap<string, string> = new Map([
  ['caller', 'The caller ended the call.'],
  ['callee', 'The side called ended the call.'],
  ['platform', 'The provider ended the call.'],
]);

const sourceInWords = (source: string | null): string | null =>
  sources.get((source ?? '').trim().toLowerCase()) ?? null;
