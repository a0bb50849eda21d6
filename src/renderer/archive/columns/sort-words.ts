import { orderedWords } from './radix-sort.ts';

/** What sorts last in either direction: a call without the value. */
const last = 0xffffffff;

/** Words whose unsigned order is the order of the ordinals; least significant first. */
export type Words = readonly Uint32Array[];

interface Span {
  readonly min: number;
  readonly max: number;
  /** All are whole multiples of it; 0 when they are not even whole. */
  readonly unit: 0 | 1 | 1000;
}

/** Times in whole seconds are multiples of 1000: three years of them then fit one word. */
const spanOf = (ordinals: Float64Array): Span => {
  let [min, max] = [Infinity, -Infinity];
  let [areWhole, areSeconds] = [true, true];
  for (let row = 0; row < ordinals.length; row += 1) {
    const ordinal = ordinals[row] ?? 0;
    if (Number.isNaN(ordinal)) continue;
    if (ordinal < min) min = ordinal;
    if (ordinal > max) max = ordinal;
    areSeconds &&= ordinal % 1000 === 0;
    areWhole &&= areSeconds || Number.isInteger(ordinal);
  }
  if (areSeconds) return { min, max, unit: 1000 };
  return { min, max, unit: areWhole ? 1 : 0 };
};

const oneWord = (
  ordinals: Float64Array,
  { min, max, unit }: Span,
  isDescending: boolean,
): Uint32Array => {
  const word = new Uint32Array(ordinals.length);
  const divisor = unit === 0 ? 1 : unit;
  for (let row = 0; row < ordinals.length; row += 1) {
    const ordinal = ordinals[row] ?? 0;
    if (Number.isNaN(ordinal)) word[row] = last;
    else word[row] = (isDescending ? max - ordinal : ordinal - min) / divisor;
  }
  return word;
};

const twoWords = (ordinals: Float64Array, isDescending: boolean): Words => {
  const { low, high } = orderedWords(ordinals);
  for (let row = 0; row < ordinals.length; row += 1) {
    if (Number.isNaN(ordinals[row])) {
      low[row] = last;
      high[row] = last;
    } else if (isDescending) {
      low[row] = ~(low[row] ?? 0);
      high[row] = ~(high[row] ?? 0);
    }
  }
  return [low, high];
};

/** One word a row where the numbers allow it, which halves the work of the sort; else two. */
export const sortWords = (ordinals: Float64Array, isDescending: boolean): Words => {
  const span = spanOf(ordinals);
  const isNarrow = span.unit !== 0 && !((span.max - span.min) / span.unit >= last);
  return isNarrow ? [oneWord(ordinals, span, isDescending)] : twoWords(ordinals, isDescending);
};
