/** Bounds of a sync that main keeps and the page counts on. */

/** Pages handed over at once: one commit for several, when fetching is the faster half. */
export const mostPagesAtOnce = 8;

/** So many hand-overs main makes ready before they are asked for. */
export const handOversAhead = 2;

/** So many calls a run asks for by id; each costs a request. */
export const mostPending = 500;
