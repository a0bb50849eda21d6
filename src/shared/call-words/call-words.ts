import type { Outcome } from '../outcome.ts';
import type { CallType, Direction } from '../session.ts';

/**
 * How the words of one provider are read into the app's own. Data, so that the app can show what
 * it does (Settings → *How calls are read*). The provider's word itself always stays beside it.
 * Words are in lower case; a word that is not here is read as *unknown* or *other*, never refused.
 */
export interface CallWords {
  readonly statuses: readonly StatusWord[];
  /** Why calls ended, where that says more about the outcome than the status does. */
  readonly causes: readonly CauseWord[];
  readonly types: readonly TypeWord[];
  /** Where the type comes from when the provider has no word for it. */
  readonly typeNote: string | null;
  readonly directions: readonly DirectionWord[];
  /** Where the direction comes from when the provider has no word for it. */
  readonly directionNote: string | null;
}

export interface StatusWord {
  readonly word: string;
  readonly outcome: Outcome;
  /** Read instead when nobody took the call: some say `ended` or `completed` of both. */
  readonly outcomeIfUnanswered?: Outcome;
  /** False while the provider may still change the call. */
  readonly isFinal: boolean;
  readonly sentence: string;
}

export interface CauseWord {
  readonly word: string;
  /** `null` when the cause says nothing about it. */
  readonly outcome: Outcome | null;
  readonly outcomeIfUnanswered?: Outcome;
  readonly sentence: string;
}

export interface TypeWord {
  readonly word: string;
  readonly type: CallType;
  readonly sentence: string;
}

export interface DirectionWord {
  readonly word: string;
  readonly direction: Direction;
  readonly sentence: string;
}
