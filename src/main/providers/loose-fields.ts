import { z } from 'zod';

/**
 * Fields as providers really send them. Absent, `null` and (where it cannot be a value) the empty
 * string are all `null`; numbers may come as text and text as whole numbers. What remains wrong
 * makes the item unreadable with the field's name.
 */
export const text = z
  .union([z.string(), z.int().transform(String)], 'expected text')
  .nullish()
  .transform((value) => value ?? null);

const orNull = <T>(value: T | null | undefined): T | null => value ?? null;

const numberInText = z
  .string()
  .trim()
  .regex(/^-?\d+(\.\d+)?$/)
  .transform(Number)
  .pipe(z.number());

export const number = z
  .union([z.number(), numberInText, z.literal('').transform(() => null)], 'expected a number')
  .nullish()
  .transform((value) => value ?? null);

export const flag = z
  .union(
    [
      z.boolean(),
      z.literal([0, '0', 'false', '']).transform(() => false),
      z.literal([1, '1', 'true']).transform(() => true),
    ],
    'expected true or false',
  )
  .nullish()
  .transform((value) => value ?? null);

/** A time in whatever notation; one that cannot be a time at all does not lose the call. */
export const time = z.union([z.string(), z.number()]).nullish().catch(null).transform(orNull);

/** What is nice to know: when it is missing or odd, the call is still a call. */
export const aside = <T extends z.ZodType>(field: T) =>
  field.nullish().catch(null).transform(orNull);

/** PHP writes a list with holes as an object: `{"0": …, "2": …}`. */
const asList = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.values(value)
    : (value ?? null);

export const list = <T extends z.ZodType>(of: T) =>
  z
    .preprocess(asList, z.array(of, 'expected a list').nullable())
    .optional()
    .transform((value) => value ?? null);

/** The words in a list or object of tags; anything in it that is no word is left to the raw JSON. */
export const words = z
  .unknown()
  .optional()
  .transform((value): readonly string[] =>
    typeof value === 'object' && value !== null
      ? Object.values(value).filter((tag) => typeof tag === 'string')
      : [],
  );

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
