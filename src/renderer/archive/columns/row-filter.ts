/** Decides of rows whether they pass. Stretch by stretch, so that a long look can pause. */
export interface RowFilter {
  /** Sets `mask[row]` to 0 for the rows from…to − 1 that do not pass; others stay as they are. */
  readonly clear: (mask: Uint8Array, from: number, to: number) => void;
}

/** What passes each of these. */
export const allOf = (filters: readonly RowFilter[]): RowFilter => ({
  clear: (mask, from, to) => {
    for (const filter of filters) filter.clear(mask, from, to);
  },
});
