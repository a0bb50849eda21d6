import type { Filter } from '../view.ts';
import { createLatest } from '../latest.ts';
import type { Sliced } from '../sliced.ts';
import { rowCount, type CallColumns } from './call-columns.ts';
import { callFilter } from './call-filter.ts';
import type { ChangeLog } from './change-log.ts';
import type { RowFilter } from './row-filter.ts';
import type { RunStarts } from './since-filter.ts';

/** Which rows pass a filter, true up to a place in the change log. Never written to once made. */
export interface KeptMask {
  readonly filter: RowFilter;
  /** 1 for each row that passes. */
  readonly mask: Uint8Array;
  readonly place: number;
}

/** Filters kept: those of the list, and those without one column that its panels count among. */
const kept = 8;

/** Between pauses; about two milliseconds of a search. */
const stretch = 32_768;

/** Rows as stretches without holes: most of what a sync brings stands together at the end. */
const runs = (rows: Uint32Array): readonly { readonly from: number; readonly to: number }[] => {
  const found: { readonly from: number; to: number }[] = [];
  for (const row of rows.slice().sort()) {
    const last = found.at(-1);
    if (last?.to === row) last.to += 1;
    else found.push({ from: row, to: row + 1 });
  }
  return found;
};

/** `null` for a filter that all calls pass. */
export type MaskOf = (filter: Filter) => Sliced<KeptMask | null>;

/** *Since the last sync* means something else with each run, so its beginnings belong to the name. */
const nameOf = ({ text, conditions = [], since = null }: Filter, starts: RunStarts): string =>
  JSON.stringify([text, conditions, since === null ? null : [since, ...starts]]);

export const createKeptMasks = (
  columns: CallColumns,
  changes: ChangeLog,
  starts: RunStarts,
): MaskOf => {
  const masks = createLatest<KeptMask>(kept);

  const updated = (held: KeptMask): KeptMask | null => {
    const place = changes.place();
    if (held.place === place) return held;
    const changed = changes.since(held.place);
    if (changed === null) return null;
    const mask = new Uint8Array(rowCount(columns));
    mask.set(held.mask);
    for (const { from, to } of runs(changed)) {
      mask.fill(1, from, to);
      held.filter.clear(mask, from, to);
    }
    return { ...held, mask, place };
  };

  function* look(filter: RowFilter): Sliced<KeptMask> {
    const place = changes.place();
    const mask = new Uint8Array(rowCount(columns)).fill(1);
    for (let from = 0; from < mask.length; from += stretch) {
      filter.clear(mask, from, Math.min(mask.length, from + stretch));
      yield;
    }
    const found = { filter, mask, place };
    // Calls that came while this paused are looked at now; too many of them, and all are again.
    return updated(found) ?? (yield* look(filter));
  }

  return function* maskOf(filter) {
    const name = nameOf(filter, starts);
    const held = masks.get(name);
    const passes = held?.filter ?? callFilter(columns, filter, starts);
    if (passes === null) return null;
    const mask = (held && updated(held)) ?? (yield* look(passes));
    masks.set(name, mask);
    return mask;
  };
};
