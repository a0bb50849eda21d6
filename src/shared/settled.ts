import { failed, type Failure, type Result } from './failure.ts';

/** An error that nobody foresaw. */
export const internalFailure = (error: unknown): Failure => ({
  kind: 'internal',
  detail: error instanceof Error ? error.message : String(error),
});

/**
 * Main answers with results and does not throw; when the bridge itself fails (the message was
 * refused, main is gone) the promise rejects, and a form must not wait for ever.
 */
export const settled = async <T>(
  answer: Promise<Result<T>>,
  failureOf: (error: unknown) => Failure = internalFailure,
): Promise<Result<T>> => {
  try {
    return await answer;
  } catch (error) {
    return failed(failureOf(error));
  }
};
