/** An entry that has its place in the journal and is on its way there. */
export interface Appending {
  readonly seq: number;
  /** Resolves once it survives a power cut. */
  readonly written: Promise<void>;
  /** Known at once when the disk refuses, before anybody who waits for `written` hears of it. */
  readonly hasFailed: () => boolean;
}

export interface Appends<E> {
  readonly add: (entry: E, heldSeq: number) => Appending;
}

export interface AppendsParts<E> {
  /** The last place of a connection that is taken. */
  readonly last: (connectionId: string) => number;
  readonly inTurn: <T>(task: () => Promise<T>) => Promise<T>;
  /** Begins what an entry needs before its turn comes; what it returns is called in turn. */
  readonly prepare: (entry: E, seq: number) => () => Promise<void>;
}

/**
 * Gives entries their places when they come and writes them one after the other. When one fails,
 * those that wait behind it fail with it: written all the same, they would stand behind a hole, and
 * pages that belong together would not be together.
 */
export const createAppends = <E extends { readonly connectionId: string }>({
  last,
  inTurn,
  prepare,
}: AppendsParts<E>): Appends<E> => {
  const taken = new Map<string, number>();
  let failures = 0;
  let reason: unknown = null;

  const inOrder = async (write: () => Promise<void>, failuresBefore: number): Promise<void> => {
    if (failures !== failuresBefore) throw reason;
    try {
      await write();
    } catch (error) {
      failures += 1;
      reason = error;
      taken.clear();
      throw error;
    }
  };

  return {
    add: (entry, heldSeq) => {
      const { connectionId } = entry;
      const seq = Math.max(last(connectionId), taken.get(connectionId) ?? 0, heldSeq) + 1;
      taken.set(connectionId, seq);
      const failuresBefore = failures;
      const write = prepare(entry, seq);
      let isWritten = false;
      const written = inTurn(() => inOrder(write, failuresBefore)).then(() => {
        isWritten = true;
      });
      // Whoever waits for it is told; until then it is nobody's failure.
      written.catch(() => undefined);
      return { seq, written, hasFailed: () => !isWritten && failures !== failuresBefore };
    },
  };
};
