/**
 * How one field of an answer is read. In two steps, because a page has thousands of fields and
 * next to none is wrong: reading makes nothing but what is read, and only when that fails is it
 * asked where and why. A schema of zod's for each field took 2.0 ms and 1.1 MB of garbage for a
 * page of 100 calls, this 0.9 ms and 0.2 MB, of which 0.1 is the calls (measured).
 */
export interface Field<T> {
  /** `undefined` for what cannot be such a value. */
  readonly read: (value: unknown) => T | undefined;
  /** The first thing wrong in what `read` refuses; `null` in what it takes. */
  readonly faultIn: (value: unknown) => Fault | null;
}

/** What reading the field gives. */
export type Read<F> = F extends Field<infer T> ? T : never;

export interface Fault {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** A field that is a single value. */
export const plain = <T>(expected: string, read: Field<T>['read']): Field<T> => ({
  read,
  faultIn: (value) => (read(value) === undefined ? { path: [], message: expected } : null),
});

/** A field that takes whatever is sent for something. */
export const tolerant = <T>(read: (value: unknown) => T): Field<T> => ({
  read,
  faultIn: () => null,
});

export const isAbsent = (value: unknown): value is null | undefined =>
  value === undefined || value === null;
