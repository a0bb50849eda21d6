import type { Facet, FacetAsk, FacetsAnswer } from '../answers.ts';
import { foldText } from './fold-text.ts';
import type { ValueCodes } from './value-codes.ts';

const collator = new Intl.Collator();

const byCommonness = (a: Facet, b: Facet): number =>
  b.calls - a.calls || collator.compare(a.value ?? '', b.value ?? '');

/** How often each code occurs among the rows whose mask is 1; among all without a mask. */
export const countCodes = (
  source: ValueCodes,
  mask: Uint8Array | null,
  rows: number,
): Uint32Array => {
  const counts = new Uint32Array(source.count());
  const [codes, { bits }] = [source.codes(), source];
  for (let row = 0; row < rows; row += 1) {
    if (mask !== null && mask[row] === 0) continue;
    const code = (codes[row] ?? 0) & bits;
    counts[code] = (counts[code] ?? 0) + 1;
  }
  return counts;
};

/** The values that occur, commonest first. */
export const topFacets = (
  source: ValueCodes,
  counts: Uint32Array,
  { search, limit }: FacetAsk,
): FacetsAnswer => {
  const wanted = foldText(search.trim());
  const facets = Array.from(counts, (calls, code) => ({ value: source.valueOf(code), calls }))
    .filter(({ calls }) => calls > 0)
    .filter(({ value }) => wanted === '' || foldText(source.shown(value ?? '')).includes(wanted))
    .sort(byCommonness);
  return { facets: facets.slice(0, limit), values: facets.length };
};
