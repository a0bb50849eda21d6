import { actionIds, actions, menuKey, type ActionId } from '../../shared/actions.ts';

export interface KeyBinding {
  readonly press: string;
  readonly id: ActionId;
}

/** The presses that the page answers wherever the focus is; those of the menu are the menu's. */
export const keyBindings: readonly KeyBinding[] = actionIds.flatMap((id) =>
  (actions[id].keys ?? []).filter((press) => press !== menuKey(id)).map((press) => ({ press, id })),
);

const notTyped: ReadonlySet<string> = new Set(['checkbox', 'radio', 'button', 'submit', 'range']);

/** Whether the element takes text, or picks entries by their first letter. */
export const takesText = (element: Element): boolean => {
  if (element instanceof HTMLInputElement) return !notTyped.has(element.type);
  return (
    element instanceof HTMLTextAreaElement ||
    element instanceof HTMLSelectElement ||
    (element instanceof HTMLElement && element.isContentEditable)
  );
};

/** What has keys of its own while the focus is in it. */
const ownKeys = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]';

/** Whether a press belongs to what has the focus, and not to the table of actions. */
export const isTaken = ({ target, isComposing, defaultPrevented }: KeyboardEvent): boolean => {
  if (isComposing || defaultPrevented) return true;
  return target instanceof Element && (takesText(target) || target.closest(ownKeys) !== null);
};
