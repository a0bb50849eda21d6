/** Device names that Windows reserves in every folder, with or without an extension. */
const reserved = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])$/i;

/** Separators and what Windows forbids, control characters, and marks that turn text around. */
const unsafe = /[/\\:*?"<>|\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

const longest = 120;

/**
 * A name for the save dialog to suggest, made from what the page proposes: one path segment that
 * every system takes, ending in what is written.
 */
export const safeFileName = (proposed: string, extension = '.csv'): string => {
  const hasIt = proposed.toLowerCase().endsWith(extension);
  const shorten = (text: string) => cutTo(text, longest - extension.length);
  const stem = (hasIt ? proposed.slice(0, -extension.length) : proposed)
    .replace(unsafe, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+/, '');
  const cut = trimEnd(shorten(stem));
  const base = cut === '' ? 'calls' : cut;
  const isReserved = reserved.test(trimEnd(base.split('.', 1)[0] ?? ''));
  return `${isReserved ? trimEnd(shorten(`_${base}`)) : base}${extension}`;
};

/** Windows drops dots and spaces at the end of a name. */
const trimEnd = (text: string): string => text.replace(/[. ]+$/, '');

/** By code points, so that a cut never leaves half an emoji. */
const cutTo = (text: string, length: number): string => {
  let end = 0;
  for (const character of text) {
    if (end + character.length > length) break;
    end += character.length;
  }
  return text.slice(0, end);
};
