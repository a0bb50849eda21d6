import { isAbsent, type Fault, type Field, type Read } from './field.ts';

export type Fields = Readonly<Record<string, Field<unknown>>>;

export type ReadFields<F extends Fields> = { readonly [K in keyof F]: Read<F[K]> };

/** An object of such fields; what else is in it is left out. */
export const object = <F extends Fields>(shape: F): Field<ReadFields<F>> => {
  const entries = Object.entries(shape);
  return {
    read: (value) => {
      if (!isObject(value)) return undefined;
      const found: Record<string, unknown> = {};
      for (const [key, { read }] of entries) {
        const part = read(value[key]);
        if (part === undefined) return undefined;
        found[key] = part;
      }
      return found as ReadFields<F>;
    },
    faultIn: (value) =>
      isObject(value)
        ? firstFault(entries.map(([key, { faultIn }]) => [key, faultIn(value[key])]))
        : { path: [], message: 'expected object' },
  };
};

/** A list of such; absent, it is `null`. */
export const list = <T>(of: Field<T>): Field<readonly T[] | null> => ({
  read: (value) => {
    if (isAbsent(value)) return null;
    if (typeof value !== 'object') return undefined;
    const found: T[] = [];
    for (const given of elementsOf(value)) {
      const part = of.read(given);
      if (part === undefined) return undefined;
      found.push(part);
    }
    return found;
  },
  faultIn: (value) => {
    if (isAbsent(value)) return null;
    if (typeof value !== 'object') return { path: [], message: 'expected a list' };
    return firstFault(elementsOf(value).map((given, index) => [index, of.faultIn(given)]));
  },
});

/** PHP writes a list with holes as an object: `{"0": …, "2": …}`. */
const elementsOf = (value: object): readonly unknown[] =>
  Array.isArray(value) ? value : Object.values(value);

const firstFault = (parts: readonly (readonly [PropertyKey, Fault | null])[]): Fault | null => {
  for (const [key, fault] of parts) {
    if (fault !== null) return { ...fault, path: [key, ...fault.path] };
  }
  return null;
};

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
