const digits = new Intl.NumberFormat('en-US');

/** `1,204`. */
export const formatCount = (n: number): string => digits.format(n);

/** `1 call`, `1,204 calls`; the plural is the noun with an s unless another is given. */
export const countOf = (n: number, noun: string, plural = `${noun}s`): string =>
  `${formatCount(n)} ${n === 1 ? noun : plural}`;
