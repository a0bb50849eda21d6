import type { TimeRange } from '../call-source.ts';
import type { Parameter } from './query-words.ts';
import type { WireCall } from '../wire/wire-call.ts';

/** What one parameter asks of a call, or the sentence that refuses it. */
export type Asked =
  | { readonly kind: 'condition'; readonly holds: (call: WireCall) => boolean }
  | { readonly kind: 'range'; readonly range: Partial<TimeRange> }
  | { readonly kind: 'refused'; readonly sentence: string };

export type Reading = (parameter: Parameter) => Asked;

export const condition = (holds: (call: WireCall) => boolean): Asked => ({
  kind: 'condition',
  holds,
});

export const refused = (sentence: string): Asked => ({ kind: 'refused', sentence });
