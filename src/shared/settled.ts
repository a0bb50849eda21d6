import { failed, type Result } from './failure.ts';

/**
 * Main answers with results and does not throw; when the bridge itself fails (the message was
 * refused, main is gone) the promise rejects, and a form must not wait for ever.
 */
export const settled = async <T>(answer: Promise<Result<T>>): Promise<Result<T>> => {
  try {
    return await answer;
  } catch (error) {
    return failed({
      kind: 'internal',
      detail: error instanceof Error ? error.message : String(error),
    });
  }
};
