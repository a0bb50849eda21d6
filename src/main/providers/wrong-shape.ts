import { FailureError } from '../failure-error.ts';

/** JSON that is not what the provider documents: where, what was expected, what was there. */
export const wrongShape = (path: string, expected: string, found: string): FailureError =>
  new FailureError({
    kind: 'wrong-shape',
    detail: `${path}: expected ${expected}, found ${found}`,
  });
