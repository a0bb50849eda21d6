import type { Selection } from '../archive/view.ts';
import type { SessionKey } from '../../shared/session.ts';

export const nothing: Selection = { kind: 'some', keys: new Set() };

/** Every call there is, those that a running sync still brings included. */
export const everything: Selection = { kind: 'all-but', except: new Set() };

export const isSelected = (selection: Selection, key: SessionKey): boolean =>
  selection.kind === 'some' ? selection.keys.has(key) : !selection.except.has(key);

/** The same selection with these calls in it, or out of it. */
export const select = (
  selection: Selection,
  keys: readonly SessionKey[],
  isOn: boolean,
): Selection => {
  if (selection.kind === 'some') {
    const held = new Set(selection.keys);
    for (const key of keys)
      if (isOn) held.add(key);
      else held.delete(key);
    return { kind: 'some', keys: held };
  }
  const except = new Set(selection.except);
  for (const key of keys)
    if (isOn) except.delete(key);
    else except.add(key);
  return { kind: 'all-but', except };
};

export const toggle = (selection: Selection, key: SessionKey): Selection =>
  select(selection, [key], !isSelected(selection, key));

/** How many are selected when the archive holds `total` calls. */
export const selectedCount = (selection: Selection, total: number): number =>
  selection.kind === 'some' ? selection.keys.size : Math.max(0, total - selection.except.size);

/** Whether it is certain, without counting, that nothing is selected. */
export const isNothing = (selection: Selection): boolean =>
  selection.kind === 'some' && selection.keys.size === 0;

/** Whether it is certain, without counting, that everything is selected. */
export const isEverything = (selection: Selection): boolean =>
  selection.kind === 'all-but' && selection.except.size === 0;

/** First and past-the-last row of the stretch between two rows, both included. */
export const stretch = (a: number, b: number): { readonly from: number; readonly to: number } => ({
  from: Math.min(a, b),
  to: Math.max(a, b) + 1,
});
