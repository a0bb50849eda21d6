/** What decides which of two copies of a call is the newer. */
export interface CopyAge {
  /** Journal place of the page it came with; both copies are of one connection. */
  readonly seq: number;
  readonly isFinal: boolean;
}

/**
 * A later page's copy is the newer one, whatever it says. Within one page a listing that shifted
 * may hold a call twice: then a final copy is not given up for one that is not.
 */
export const supersedes = (incoming: CopyAge, held: CopyAge): boolean => {
  if (incoming.seq !== held.seq) return incoming.seq > held.seq;
  return incoming.isFinal || !held.isFinal;
};
