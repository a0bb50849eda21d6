import type { Failure } from '../../shared/failure.ts';
import { localSentences } from './failure-sentences-local.ts';
import { networkSentences } from './failure-sentences-network.ts';
import { providerSentences } from './failure-sentences-provider.ts';
import { recordingSentences } from './failure-sentences-recording.ts';
import type { FailureSubject, FailureText, FailureKind, Sentences } from './failure-sentences.ts';

export type { FailureSubject, FailureText } from './failure-sentences.ts';

const sentences: Sentences = {
  ...networkSentences,
  ...providerSentences,
  ...recordingSentences,
  ...localSentences,
};

const write = <K extends FailureKind>(
  failure: Extract<Failure, { readonly kind: K }>,
  kind: K,
  about: FailureSubject,
): FailureText => sentences[kind](failure, about);

/**
 * The one place where a failure becomes words: what happened, then what to do next. Names the
 * provider or the host where it is known, and never a key.
 */
export const failureText = (failure: Failure, about: FailureSubject): FailureText =>
  write(failure, failure.kind, about);
