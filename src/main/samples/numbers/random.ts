/**
 * Numbers that look random and are the same for the same seed. mulberry32 (public domain, 32 bits
 * of state) is written out here because samples and tests must be reproducible on every machine
 * and `Math.random` cannot be seeded; statistics this light need no library.
 */
export interface Random {
  /** From 0 up to, not including, 1. */
  readonly next: () => number;
  /** A whole number from min to max, both included. */
  readonly int: (min: number, max: number) => number;
  readonly chance: (probability: number) => boolean;
  readonly pick: <T>(list: readonly [T, ...(readonly T[])]) => T;
  /** From shortest to longest with most near the shortest: the logarithm is evenly spread. */
  readonly skewed: (shortest: number, longest: number) => number;
  /** `length` lower-case hexadecimal digits. */
  readonly hex: (length: number) => string;
}

/** Spreads two whole numbers over 32 bits (murmur3's finalizer): neighbours share no pattern. */
export const mix = (seed: number, n: number): number => {
  let h = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ n;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
};

const mulberry32 = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return (t ^ (t >>> 14)) >>> 0;
  };
};

export const createRandom = (seed: number): Random => {
  const bits = mulberry32(seed);
  const next = () => bits() / 4294967296;
  return {
    next,
    int: (min, max) => min + Math.floor(next() * (max - min + 1)),
    chance: (probability) => next() < probability,
    pick: (list) => list[Math.floor(next() * list.length)] ?? list[0],
    skewed: (shortest, longest) => Math.round(shortest * (longest / shortest) ** next()),
    hex: (length) => {
      let digits = '';
      while (digits.length < length) digits += bits().toString(16).padStart(8, '0');
      return digits.slice(0, length);
    },
  };
};

/** Picks by weight: `{ ended: 6, busy: 1 }` gives `ended` six times as often. */
export const pickWeighted = <K extends string>(
  random: Random,
  weights: readonly (readonly [K, number])[],
  otherwise: K,
): K => {
  let rest = random.next() * weights.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [key, weight] of weights) {
    rest -= weight;
    if (rest < 0) return key;
  }
  return otherwise;
};
