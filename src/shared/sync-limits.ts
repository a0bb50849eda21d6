/** Bounds of a sync that main keeps and the page counts on. */

/** Pages handed over at once: one commit for several, when fetching is the faster half. */
export const mostPagesAtOnce = 8;

/** So many hand-overs main makes ready before they are asked for. */
export const handOversAhead = 2;

/** So many calls a run asks for by id; each costs a request. */
export const mostRechecked = 500;

/**
 * So many calls that were going on when last seen are told to a run. More than it asks for: those that
 * are too old to be wanted are left out first, and would keep all others from their turn.
 */
export const mostPending = 10_000;
