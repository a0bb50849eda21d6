/** Chromium's own copy command on a selected text field: works where the permission is refused. */
const copyBySelection = (text: string): boolean => {
  const field = document.createElement('textarea');
  const focused = document.activeElement;
  field.value = text;
  field.setAttribute('aria-hidden', 'true');
  field.style.position = 'fixed';
  field.style.opacity = '0';
  // A dialog fetches back whatever focus leaves it: outside of it the selection would be gone again
  // before it is copied, and the command would still say that it worked.
  (focused?.closest('[role="dialog"]') ?? document.body).append(field);
  field.select();
  // Deprecated, yet the only way to copy without a permission, and this window grants none.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  const isCopied = document.execCommand('copy');
  field.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return isCopied;
};

/** Puts the text on the clipboard, character for character; says whether that worked. */
export const copyText = async (text: string): Promise<boolean> => {
  if (copyBySelection(text)) return true;
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
};
