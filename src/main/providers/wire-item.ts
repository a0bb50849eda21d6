import { z } from 'zod';

import { isObject, object, type Fields, type ReadFields } from './nested-fields.ts';

/** An item of an answer as a schema, with one issue: the first thing wrong. */
export const item = <F extends Fields>(shape: F) => {
  const { read, faultIn } = object(shape);
  return z.unknown().transform((value, context): ReadFields<F> => {
    const found = read(value);
    if (found !== undefined) return found;
    const fault = faultIn(value);
    context.issues.push(
      isObject(value) && fault !== null
        ? { code: 'custom', path: [...fault.path], message: fault.message, input: value }
        : { code: 'invalid_type', expected: 'object', input: value },
    );
    return z.NEVER;
  });
};

/** The first thing wrong, as `participants.3.uid: expected text`; never quotes a value. */
export const firstProblem = (error: z.ZodError, input: unknown): string => {
  const issue = error.issues[0];
  if (issue === undefined) return 'not a call';
  const path = issue.path.length === 0 ? 'the call' : issue.path.join('.');
  return `${path}: ${isMissing(input, issue.path) ? 'missing' : plain(issue.message)}`;
};

const plain = (message: string): string => message.replace(/^Invalid input: /, '');

const isMissing = (input: unknown, path: readonly PropertyKey[]): boolean => {
  let value = input;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return true;
    value = (value as Readonly<Record<PropertyKey, unknown>>)[key];
  }
  return false;
};
