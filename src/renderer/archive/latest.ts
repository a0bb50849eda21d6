/** A map of what was used last; the longest unused goes first. */
export interface Latest<T> {
  readonly get: (name: string) => T | undefined;
  readonly set: (name: string, value: T) => void;
  readonly clear: () => void;
}

export const createLatest = <T>(most: number): Latest<T> => {
  const held = new Map<string, T>();
  const set = (name: string, value: T): void => {
    // A map keeps insertion order: put back last, the first is the longest unused.
    held.delete(name);
    held.set(name, value);
    const [oldest] = held.keys();
    if (held.size > most && oldest !== undefined) held.delete(oldest);
  };
  return {
    get: (name) => {
      const value = held.get(name);
      if (value !== undefined) set(name, value);
      return value;
    },
    set,
    clear: () => {
      held.clear();
    },
  };
};
