import type { Failure } from '../../shared/failure.ts';
import { hideSecrets } from './hide-secrets.ts';

/** Whom a failure is about, as far as the caller knows. */
export interface FailureSubject {
  /** `CometChat`; never an id. */
  readonly provider: string | null;
  readonly connection: string | null;
  /** The connection's form is open, and nothing of it has been saved. */
  readonly isUnsaved?: boolean;
}

export interface FailureText {
  readonly title: string;
  /** What happened. */
  readonly sentence: string;
  readonly whatNext: string;
  /** The machine's own words, for a support ticket; without anything that could be a key. */
  readonly detail: string | null;
}

export type FailureKind = Failure['kind'];

/** One writer of sentences per kind: a new kind of failure does not compile without its own. */
export type Sentences<K extends FailureKind = FailureKind> = {
  readonly [P in K]: (
    failure: Extract<Failure, { readonly kind: P }>,
    about: FailureSubject,
  ) => FailureText;
};

export const text = (
  title: string,
  sentence: string,
  whatNext: string,
  detail: string | null = null,
): FailureText => ({
  title,
  sentence,
  whatNext,
  detail: detail === null || detail === '' ? null : hideSecrets(detail).slice(0, 300),
});

/** The provider's name at the start of a sentence, or a stand-in for it. */
export const providerOf = (about: FailureSubject): string => about.provider ?? 'The provider';

/** The same inside a sentence. */
export const theProvider = (about: FailureSubject): string => about.provider ?? 'the provider';
