import type { Failure } from '../shared/failure.ts';

/** Carries a `Failure` up to the place that can answer for it: the IPC registrar or a retry. */
export class FailureError extends Error {
  readonly failure: Failure;

  constructor(failure: Failure, options?: ErrorOptions) {
    super(failure.kind, options);
    this.name = 'FailureError';
    this.failure = failure;
  }
}
