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
  /** What is added from now on is not written together with what was added before. */
  readonly part: () => void;
}

export interface AppendsParts<E, P> {
  /** The last place of a connection that is taken. */
  readonly last: (connectionId: string) => number;
  readonly inTurn: <T>(task: () => Promise<T>) => Promise<T>;
  /** Begins what an entry needs before its turn comes. */
  readonly prepare: (entry: E, seq: number) => Promise<P>;
  /** Writes these, in this order, all of them or none. */
  readonly write: (prepared: readonly P[]) => Promise<void>;
  /** Entries written together. */
  readonly most: number;
}

/** Changes in place: what has become of an entry. */
interface Queued<P> {
  readonly part: number;
  readonly prepared: Promise<P>;
  ready: P | null;
  hasFailed: boolean;
  readonly resolve: (value: undefined) => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * Gives entries their places when they come and writes them one after the other; those that are
 * ready when the first one is go with it: one wait for the disk, not one each. When it refuses them,
 * those that wait behind them fail too: written all the same, they would stand behind
 * a hole, and pages that belong together would not be together.
 */
export const createAppends = <E extends { readonly connectionId: string }, P>({
  last,
  inTurn,
  prepare,
  write,
  most,
}: AppendsParts<E, P>): Appends<E> => {
  const taken = new Map<string, number>();
  const queue: Queued<P>[] = [];
  let part = 0;

  /** The first and what is ready behind it; takes them out of the queue. */
  const takeReady = (): readonly Queued<P>[] => {
    const [first] = queue;
    const end = queue.findIndex((one) => one.ready === null || one.part !== first?.part);
    return queue.splice(0, Math.min(most, end < 0 ? queue.length : end));
  };

  const fail = (batch: readonly Queued<P>[], reason: unknown): void => {
    taken.clear();
    for (const one of [...batch, ...queue.splice(0)]) {
      one.hasFailed = true;
      one.reject(reason);
    }
  };

  /**
   * One turn was asked for with each entry; those that went with others leave theirs unused, also to
   * what comes after a parting: that has to wait for whatever is between.
   */
  const writeNext = async (ofPart: number): Promise<void> => {
    const [first] = queue;
    if (first?.part !== ofPart) return;
    let batch: readonly Queued<P>[] = [];
    try {
      await first.prepared;
      batch = takeReady();
      await write(batch.flatMap(({ ready }) => (ready === null ? [] : [ready])));
      for (const { resolve } of batch) resolve(undefined);
    } catch (error) {
      fail(batch, error);
    }
  };

  const enqueue = (prepared: Promise<P>): Queued<P> & Pick<Appending, 'written'> => {
    const { promise: written, resolve, reject } = Promise.withResolvers<undefined>();
    const one = { part, prepared, ready: null as P | null, hasFailed: false, resolve, reject };
    // Whoever waits for it is told; until then it is nobody's failure.
    written.catch(() => undefined);
    prepared.then(
      (ready) => (one.ready = ready),
      () => undefined,
    );
    queue.push(one);
    return Object.assign(one, { written });
  };

  return {
    add: (entry, heldSeq) => {
      const { connectionId } = entry;
      const seq = Math.max(last(connectionId), taken.get(connectionId) ?? 0, heldSeq) + 1;
      taken.set(connectionId, seq);
      const one = enqueue(prepare(entry, seq));
      const ofPart = part;
      void inTurn(() => writeNext(ofPart));
      return { seq, written: one.written, hasFailed: () => one.hasFailed };
    },
    part: () => {
      part += 1;
    },
  };
};
