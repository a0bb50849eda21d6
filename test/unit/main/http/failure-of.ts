import { FailureError } from '../../../../src/main/failure-error.ts';
import type { Failure } from '../../../../src/shared/failure.ts';

/** The failure some work ends with; a success or another kind of error fails the test. */
export const failureOf = async (work: Promise<unknown>): Promise<Failure> => {
  const error: unknown = await work.then(
    () => new Error('It succeeded.'),
    (thrown: unknown) => thrown,
  );
  if (error instanceof FailureError) return error.failure;
  throw error;
};
