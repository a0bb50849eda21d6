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
}

/** Changes in place: what failed is asked for again. */
interface Entry<K, T> {
  readonly key: K;
  answer: Promise<T>;
}

export const createAhead = <K, T>(ask: (key: K) => Promise<T>): Ahead<K, T> => {
  const entries: Entry<K, T>[] = [];

  /** Asks after the entry has its place: an answer at hand may at once lead to the next question. */
  const answerTo = (key: K): Promise<T> => {
    const answer = Promise.resolve().then(() => ask(key));
    // A failure nobody has come to yet is not an unhandled one.
    answer.catch(() => undefined);
    return answer;
  };

  let hasThrown: Entry<K, T> | null = null;

  return {
    length: () => entries.length,
    add: (key) => void entries.push({ key, answer: answerTo(key) }),
    peek: async () => {
      const [first] = entries;
      if (first === undefined) throw new Error('nothing was asked for');
      if (hasThrown === first) first.answer = answerTo(first.key);
      hasThrown = null;
      try {
        return await first.answer;
      } catch (error) {
        hasThrown = first;
        throw error;
      }
    },
    drop: () => void entries.shift(),
  };
};
