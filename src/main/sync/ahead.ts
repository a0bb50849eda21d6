/** Answers asked for ahead of their use and handed over strictly in the order of asking. */
export interface Ahead<K, T> {
  /** How many are asked for and not dropped. */
  readonly length: () => number;
  readonly add: (key: K) => void;
  /**
   * The first answer; it stays first until dropped. One that failed is thrown once, and asked for
   * again at the next peek: a reading stands where it stood.
   */
  readonly peek: () => Promise<T>;
  readonly drop: () => void;
  /** Whether the first answer is there without waiting. */
  readonly isReady: () => boolean;
}

/** Changes in place: a promise that settles says so here. */
interface Entry<K, T> {
  readonly key: K;
  answer: Promise<T>;
  state: 'under-way' | 'there' | 'failed';
}

export const createAhead = <K, T>(ask: (key: K) => Promise<T>): Ahead<K, T> => {
  const entries: Entry<K, T>[] = [];

  /** Watched from the start: a failure nobody has come to yet is not an unhandled one. */
  const watch = (entry: Entry<K, T>): Entry<K, T> => {
    entry.answer.then(
      () => (entry.state = 'there'),
      () => (entry.state = 'failed'),
    );
    return entry;
  };

  /** Asks after the entry has its place: an answer at hand may at once lead to the next question. */
  const answerTo = (key: K): Promise<T> => Promise.resolve().then(() => ask(key));

  const begin = (key: K): Entry<K, T> => watch({ key, answer: answerTo(key), state: 'under-way' });

  const askAgain = (entry: Entry<K, T>): void => {
    entry.state = 'under-way';
    entry.answer = answerTo(entry.key);
    watch(entry);
  };

  let hasThrown: Entry<K, T> | null = null;

  return {
    length: () => entries.length,
    add: (key) => void entries.push(begin(key)),
    peek: async () => {
      const [first] = entries;
      if (first === undefined) throw new Error('nothing was asked for');
      if (hasThrown === first) askAgain(first);
      hasThrown = null;
      try {
        return await first.answer;
      } catch (error) {
        hasThrown = first;
        throw error;
      }
    },
    drop: () => void entries.shift(),
    isReady: () => entries[0]?.state === 'there',
  };
};
