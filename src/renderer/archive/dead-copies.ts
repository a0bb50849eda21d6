/** Copies that a later block has made useless, as long as they take up room. */
export interface DeadCopies {
  readonly count: () => number;
  /** Blocks in which they are a quarter or more of what there is, with their slots. */
  readonly worthEmptying: () => ReadonlyMap<number, readonly number[]>;
  /** They are no longer there. */
  readonly forget: (block: number) => void;
}
