import { isAbsent, plain, tolerant, type Field } from './field.ts';

/**
 * Fields as providers really send them. Absent, `null` and (where it cannot be a value) the empty
 * string are all `null`; numbers may come as text and text as whole numbers. What remains wrong
 * makes the item unreadable with the field's name.
 */
export const text = plain<string | null>('expected text', (value) => {
  if (typeof value === 'string') return value;
  if (isAbsent(value)) return null;
  return typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : undefined;
});

export const number = plain<number | null>('expected a number', (value) => {
  if (typeof value === 'number') return finite(value);
  if (isAbsent(value) || value === '') return null;
  return typeof value === 'string' ? numberInText(value) : undefined;
});

const finite = (value: number): number | undefined => (Number.isFinite(value) ? value : undefined);

const numberInText = (value: string): number | undefined =>
  /^-?\d+(\.\d+)?$/.test(value.trim()) ? finite(Number(value)) : undefined;

const falseWords: readonly unknown[] = [0, '0', 'false', ''];
const trueWords: readonly unknown[] = [1, '1', 'true'];

export const flag = plain<boolean | null>('expected true or false', (value) => {
  if (typeof value === 'boolean') return value;
  if (isAbsent(value)) return null;
  if (trueWords.includes(value)) return true;
  return falseWords.includes(value) ? false : undefined;
});

/** The one field an item cannot do without. */
export const id: Field<string> = {
  read: (value) => (typeof value === 'string' && value !== '' ? value : undefined),
  faultIn: (value) => {
    if (typeof value !== 'string') return { path: [], message: 'expected text' };
    return value === '' ? { path: [], message: 'empty' } : null;
  },
};

/** A time in whatever notation; one that cannot be a time at all does not lose the call. */
export const time = tolerant<string | number | null>((value) => {
  if (typeof value === 'string') return value;
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
});

/** The words in a list or object of tags; anything in it that is no word is left to the raw JSON. */
export const words = tolerant<readonly string[]>((value) =>
  typeof value === 'object' && value !== null
    ? Object.values(value).filter((tag) => typeof tag === 'string')
    : [],
);

export const anything = tolerant((value) => value ?? null);

/** What is nice to know: when it is missing or odd, the call is still a call. */
export const aside = <T>({ read }: Field<T>) => tolerant((value): T | null => read(value) ?? null);
