import { mergeSorted } from './merge-sorted.ts';

/** The rank of an entry that shows nothing; sorts after every other. */
export const absent = 0xffffffff;

// One collator: making one costs more than ranking a small dictionary. Not `numeric`: "Line 10"
// after "Line 9" would be pleasant, and takes three to five times as long (measured).
const collator = new Intl.Collator();

/**
 * Ranks of texts 0…count − 1 in reading order. Only texts that were not there before are compared,
 * each with as many others as a search by halves takes: a name that comes with a sync must not cost
 * ranking all the others again.
 */
export const createRanks = (textOf: (code: number) => string): ((count: number) => Uint32Array) => {
  const texts: string[] = [];
  let sorted = new Uint32Array(0);
  let ranks = new Uint32Array(0);
  /** By code: 1 when the text equals that of the entry before it in `sorted`. */
  let isTie = new Uint8Array(0);

  const compare = (a: number, b: number): number =>
    collator.compare(texts[a] ?? '', texts[b] ?? '');

  const addUpTo = (count: number): void => {
    const added: number[] = [];
    for (let code = texts.length; code < count; code += 1) {
      const text = textOf(code);
      texts.push(text);
      if (text !== '') added.push(code);
    }
    const isNew = new Uint8Array(count);
    for (const code of added) isNew[code] = 1;
    sorted = mergeSorted(sorted, Uint32Array.from(added.sort(compare)), compare);
    const ties = new Uint8Array(count);
    ties.set(isTie);
    // Equal ones that were there stand before a new one, so only new ones can have become ties.
    sorted.forEach((code, at) => {
      if (isNew[code] === 1 && at > 0)
        ties[code] = Number(compare(sorted[at - 1] ?? 0, code) === 0);
    });
    isTie = ties;
  };

  const rankAll = (count: number): void => {
    ranks = new Uint32Array(count).fill(absent);
    let rank = -1;
    for (const code of sorted) {
      if (isTie[code] === 0) rank += 1;
      ranks[code] = rank;
    }
  };

  return (count) => {
    if (texts.length === count) return ranks;
    addUpTo(count);
    rankAll(count);
    return ranks;
  };
};
